import { outOf, usedOf } from '@domain/checkin/allotment'
import { seenHolder, type GateBook } from '@domain/checkin/gateBook'
import { addParty } from '@domain/checkin/gateScans'
import { DAY, later, localDateOf, startOfDay, HOUR, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY, partySize, type Party } from '@domain/reservation/party'
import { KEPT_AFTER_SESSION } from '@domain/reservation/retention'
import type { Holder, Ledger, Past, PastShare, SeenHolder } from '@domain/session/ledger'
import { add, is, put, type Edit, type LedgerWrite } from '@domain/session/ledgerWrite'
import { SHARES, type SessionFacts } from '@domain/session/session'
import { sessionEnd } from '@domain/session/signUpPhase'

/** Whether who stood in the ledger is forgotten: 30 days after the session. */
export const isPast = (session: Pick<SessionFacts, 'startsAt' | 'endsAt'>, now: Instant): boolean =>
  now >= later(sessionEnd(session), KEPT_AFTER_SESSION)

/**
 * Takes everybody's code out of a ledger document and keeps the figures. One write, guarded by the document's revision:
 * whatever was written meanwhile comes first, and a repeat finds nothing to do. A group that nobody answered had no place.
 * @param ledger  nobody waits in it any more
 * @param book  what happened at the gates: deleted once this is written
 * @param walkIns  those who came without a ticket, in the session's own document alone
 * @returns undefined when nobody stands in it and it is marked
 */
export const decideForget = (ledger: Ledger, book: Pick<GateBook, 'tickets' | 'walkIns'>, walkIns?: Party): LedgerWrite | undefined => {
  const holders = Object.values(ledger.holders).map((holder) => seenHolder(holder, book))
  const unanswered = holders.filter(({ review }) => review)
  const released = Object.keys(ledger.released).length
  const { allotments = {} } = ledger
  if (ledger.past && holders.length + released + Object.keys(allotments).length === 0) return undefined
  const before: Past = ledger.past ?? { held: {}, released: 0 }
  const used = (before.walkInPlaces ?? 0) + usedOf(allotments, book)
  const past: Past = {
    held: holders.filter(({ review }) => !review).reduce(withHolder, before.held),
    released: before.released + released,
    ...(walkIns && { walkIns }),
    ...(used > 0 && { walkInPlaces: used }),
  }
  return {
    guards: [is('ledger.rev', ledger.rev), is('ledger.waitingCount', 0)],
    edits: [
      put('ledger.holders', {}), put('ledger.released', {}), put('ledger.allotments', {}), put('ledger.past', past),
      ...givenBack(unanswered, outOf(allotments) - usedOf(allotments, book)),
    ],
  }
}

/** One edit for each share: of two for the same path a database makes only one. @param walkIn  borrowed, and used by nobody */
const givenBack = (unanswered: readonly Holder[], walkIn: number): readonly Edit[] => SHARES.flatMap((share) => {
  const people = unanswered.filter((holder) => holder.share === share).reduce((sum, { party }) => sum + partySize(party), 0)
  const places = people + (share === 'walkIn' ? walkIn : 0)
  return places === 0 ? [] : [add(`ledger.left.${share}`, places)]
})

const NOBODY: PastShare = { parties: 0, people: EMPTY_PARTY, cameParties: 0, camePeople: EMPTY_PARTY }

const withHolder = (held: Past['held'], { share, party, entered }: SeenHolder): Past['held'] => {
  const before = held[share] ?? NOBODY
  const after: PastShare = {
    ...before,
    parties: before.parties + 1,
    people: addParty(before.people, party),
    ...(entered && { cameParties: before.cameParties + 1, camePeople: addParty(before.camePeople, entered.people) }),
  }
  return { ...held, [share]: after }
}

/** When what is kept for years or weeks is looked through next: at three in the morning (+08:00). */
export const nextClearing = (now: Instant): Instant => {
  const today = later(startOfDay(localDateOf(now)), 3 * HOUR)
  return now < today ? today : later(today, DAY)
}
