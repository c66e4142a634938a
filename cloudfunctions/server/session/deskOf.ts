import { outOf } from '@domain/checkin/allotment'
import { seenHolder, walkInPeople } from '@domain/checkin/gateBook'
import type { Instant } from '@domain/kernel/instant'
import { isUnanswered } from '@domain/group/review'
import { EMPTY_PARTY, partySize } from '@domain/reservation/party'
import type { Holder } from '@domain/session/ledger'
import { NO_PLACES, SHARES, type Places } from '@domain/session/session'
import { sessionEnd } from '@domain/session/signUpPhase'
import type { SessionDesk } from '@domain/contract/staffViews'
import { factsOf } from '../store/sessions'
import type { WholeSession } from './loadSession'

/** A session with its figures, from all its documents. */
export const deskOf = ({ root, shards, book }: WholeSession, now: Instant): SessionDesk => {
  const { shards: _shards, ...session } = factsOf(root)
  const ledgers = [root.ledger, ...shards.map(({ ledger }) => ledger)]
  const standing = ledgers.flatMap((ledger) => Object.values(ledger.holders)).map((holder) => seenHolder(holder, book))
  const holders = standing.filter((holder) => !isUnanswered(holder, session, now))
  const unanswered = standing.filter((holder) => isUnanswered(holder, session, now))
  const waiting = Object.values(root.ledger.waiting)
  const past = ledgers.flatMap((ledger) => ledger.past ?? [])
  const pastShares = past.flatMap(({ held }) => Object.values(held))
  const pastParties = sum(pastShares, ({ parties }) => parties)
  return {
    ...session,
    left: places((share) => sum(ledgers, (ledger) => ledger.left[share]) + people(unanswered.filter((holder) => holder.share === share))),
    held: places((share) => people(holders.filter((holder) => holder.share === share)) + (share === 'walkIn' ? outOf(root.ledger.allotments) : 0) + sum(past, ({ held, walkInPlaces = 0 }) => partySize(held[share]?.people ?? EMPTY_PARTY) + (share === 'walkIn' ? walkInPlaces : 0))),
    freed: sum(ledgers, (ledger) => ledger.freed),
    offered: sum(waiting, ({ offer }) => offer?.places ?? 0),
    parties: holders.length + pastParties,
    waitingParties: waiting.length,
    offeredParties: waiting.filter(({ offer }) => offer).length,
    enteredPeople: sum(holders, ({ entered }) => partySize(entered?.people ?? EMPTY_PARTY)) + partySize(walkInPeople(book)) + sum(pastShares, ({ camePeople }) => partySize(camePeople)) + sum(past, ({ walkIns }) => partySize(walkIns ?? EMPTY_PARTY)),
    underReview: { people: people(holders.filter(({ review }) => review)), awaiting: holders.filter(({ review }) => review?.kind === 'awaiting').length },
    ...(now >= sessionEnd(session) && !session.cancelled && { noShows: holders.filter(({ entered }) => !entered).length + pastParties - sum(pastShares, ({ cameParties }) => cameParties) }),
  }
}

const places = (of: (share: (typeof SHARES)[number]) => number): Places =>
  SHARES.reduce<Places>((all, share) => ({ ...all, [share]: of(share) }), NO_PLACES)

const sum = <T>(each: readonly T[], of: (one: T) => number): number => each.reduce((total, one) => total + of(one), 0)

const people = (holders: readonly Holder[]): number => sum(holders, ({ party }) => partySize(party))
