import { outOf } from '@domain/checkin/allotment'
import type { Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY, partySize } from '@domain/reservation/party'
import type { Ledger } from '@domain/session/ledger'
import { areSharesReleased } from '@domain/session/openPlaces'
import { SHARES, type SessionFacts, type Share } from '@domain/session/session'
import { offerExpiry } from '@domain/waitlist/offerExpiry'

/** A session's document, as far as the rules know it. */
export type SessionState = SessionFacts & { readonly factsRev: number; readonly ledger: Ledger }

/** What is wrong with a session's places; nothing, at any time. */
export const placesProblems = (session: SessionState, now: Instant): readonly string[] => [
  ...countProblems(session, now),
  ...queueProblems(session),
  ...offerProblems(session),
]

/** Places by share wherever they are: left, freed, offered, held, or borrowed for the gates. */
const placesOf = ({ left, freed, holders, waiting, past, allotments }: Ledger, share: Share): number => {
  const held = Object.values(holders).filter((holder) => holder.share === share).reduce((sum, { party }) => sum + partySize(party), 0)
  const offered = Object.values(waiting).reduce((sum, { offer }) => sum + (offer?.places ?? 0), 0)
  const gone = partySize(past?.held[share]?.people ?? EMPTY_PARTY)
  const atTheGates = outOf(allotments) + (past?.walkInPlaces ?? 0)
  return held + gone + left[share] + (share === 'online' ? freed + offered : 0) + (share === 'walkIn' ? atTheGates : 0)
}

const countProblems = (session: SessionState, now: Instant): readonly string[] => {
  const { capacity, ledger } = session
  const sums = SHARES.map((share) => ({ share, is: placesOf(ledger, share), should: capacity[share] }))
  const total = sums.reduce((sum, { is, should }) => sum + is - should, 0)
  // Released shares flow into one another: from then on only the total is kept.
  const wrong = areSharesReleased(session, now) ? [] : sums.filter(({ is, should }) => is !== should)
  return [
    ...wrong.map(({ share, is, should }) => `${share}: ${is} places in the ledger, ${should} in the capacity`),
    ...(total === 0 ? [] : [`${total} places too many in the ledger`]),
    ...SHARES.filter((share) => ledger.left[share] < 0).map((share) => `${share}: ${ledger.left[share]} left`),
    ...(ledger.freed < 0 ? [`${ledger.freed} freed`] : []),
  ]
}

const queueProblems = ({ ledger }: SessionState): readonly string[] => {
  const { queue, waiting, waitingCount, holders, left, freed } = ledger
  const withoutOffer = Object.keys(waiting).filter((personId) => !waiting[personId]?.offer)
  return [
    ...(Object.keys(waiting).some((personId) => holders[personId]) ? ['somebody holds a place and waits'] : []),
    ...(waitingCount === queue.length ? [] : [`waitingCount ${waitingCount}, queue of ${queue.length}`]),
    ...(String([...queue].sort()) === String(withoutOffer.sort()) ? [] : [`queue ${queue.join()} but waiting without an offer ${withoutOffer.join()}`]),
    ...(waitingCount > 0 && left.online > 0 ? [`${left.online} left while ${waitingCount} wait`] : []),
    ...(waitingCount === 0 && freed > 0 ? [`${freed} freed for nobody`] : []),
  ]
}

const offerProblems = ({ ledger }: SessionState): readonly string[] =>
  Object.entries(ledger.waiting).flatMap(([personId, { offer, atLeast, party }]) =>
    offer && (offer.places < atLeast || offer.places > partySize(party) || offer.expiresAt <= offer.at) ? [`a bad offer to ${personId}`] : [])

/** Whoever could use what is freed, and has not been offered it; nobody, unless no offer can be made any more. */
export const keptWaiting = ({ ledger, ...session }: SessionState, now: Instant): readonly string[] =>
  offerExpiry(session, now) === undefined
    ? []
    : ledger.queue.filter((personId) => (ledger.waiting[personId]?.atLeast ?? 0) <= ledger.freed).map((personId) => `${personId} could use what is freed`)

/** What should have ended by now: offers nobody answered, and all waiting once the session has begun or is cancelled. */
export const overdue = ({ ledger, ...session }: SessionState, now: Instant): readonly string[] =>
  Object.entries(ledger.waiting)
    .filter(([, { offer }]) => session.cancelled !== undefined || now >= session.startsAt || (offer && now >= offer.expiresAt))
    .map(([personId]) => `${personId} still waits`)

/** To whom a write has made offers. */
const offersMade = (before: Ledger, after: Ledger): readonly (readonly [personId: string, places: number])[] =>
  Object.entries(after.waiting).flatMap(([personId, { offer }]) => (offer && !before.waiting[personId]?.offer ? [[personId, offer.places] as const] : []))

/** Whom a write has passed over: somebody who came earlier and could have used what it offered to a later one. */
export const passedOver = (before: Ledger, after: Ledger): readonly string[] => {
  const offered = offersMade(before, after)
  const turnOf = (personId: string): number => (before.queue.includes(personId) ? before.queue.indexOf(personId) : Infinity)
  return after.queue.filter((personId) => before.queue.includes(personId)).flatMap((personId) => {
    const later = offered.filter(([other]) => turnOf(other) > turnOf(personId))
    const places = later.reduce((sum, [, offeredPlaces]) => sum + offeredPlaces, 0) + after.freed
    return later.length > 0 && (after.waiting[personId]?.atLeast ?? 0) <= places ? [`${later.map(([other]) => other).join()} before ${personId}`] : []
  })
}
