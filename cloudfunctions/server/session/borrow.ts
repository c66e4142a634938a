import type { Instant } from '@domain/kernel/instant'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { add, joined } from '@domain/session/ledgerWrite'
import { releasedPlaces, releaseShares } from '@domain/session/openPlaces'
import { shardNumber } from '@domain/session/shards'
import { writeLedger, type SessionAndView } from '../store/sessions'
import { findDonors, finishTransfers, markSoldOut, readWays, transfer, type Donor } from '../store/transfers'

/** Who has the places that the caller's home shard lacks. */
interface Loan {
  readonly found: SessionAndView
  readonly donors: readonly Donor[]
  readonly places: number
}

/** Why there is none. */
export type LoanRefusal =
  | { readonly code: 'SESSION_FULL'; readonly placesLeft: number; readonly waiting: number }
  | { readonly code: 'RACE_LOST' }

/**
 * The loan that a decision asks for; undefined when it asks for none. 1 call when one is asked for. Refused when nowhere
 * are so many places left; before that is said, places on their way are brought to where they go, and the caller asks
 * once more: 1 call more.
 */
export const loanFor = async (
  found: SessionAndView,
  decision: { readonly kind: string } | { readonly kind: 'borrow'; readonly places: number },
  now: Instant,
): Promise<Result<Loan | undefined, LoanRefusal>> => {
  if (!('places' in decision)) return ok(undefined)
  const donors = await findLenders(found, now)
  const { home, waitingCount } = found.ledger
  const there = donors.reduce((sum, { left }) => sum + left, 0)
  if (there >= decision.places) return ok({ found, donors, places: decision.places })
  if ((await finishTransfers(await readWays(found.session.id), now)) > 0) return refuse({ code: 'RACE_LOST' })
  const placesLeft = (home?.left ?? 0) + there
  if (placesLeft === 0) await markSoldOut(found.session.id)
  return refuse({ code: 'SESSION_FULL', placesLeft, waiting: waitingCount })
}

/** The session once the loan, if there is one, has been brought. */
export const withLoan = (found: SessionAndView, loan: Loan | undefined, now: Instant): Promise<SessionAndView> | SessionAndView =>
  loan ? bringLoan(loan, now) : found

/** Who has places that the caller's home shard lacks; nothing is moved yet. 1 call. */
const findLenders = async (found: SessionAndView, now: Instant): Promise<readonly Donor[]> => {
  const { session, home } = found
  const others = (await findDonors(session.id)).filter(({ id }) => id !== home?._id)
  return [...rootAsDonor(found, now), ...spread(others, home ? shardNumber(home._id) : 0)]
}

/** Of donors that have nearly as much as the fullest it does not matter which one lends. */
const isFull = (left: number, most: number): boolean => left + 1 >= most * 0.75

/**
 * The same donors, the fullest ones from a different one on for each home shard: near the end many look at the same
 * moment, and would all ask the same donor for its last place.
 */
const spread = (donors: readonly Donor[], from: number): readonly Donor[] => {
  const most = donors[0]?.left ?? 0
  const full = donors.filter(({ left }) => isFull(left, most))
  const first = full.length === 0 ? 0 : from % full.length
  return [...full.slice(first), ...full.slice(0, first), ...donors.filter(({ left }) => !isFull(left, most))]
}

/** The root has what the organiser added since, and what groups and callers left once that is everyone's. */
const rootAsDonor = ({ session, ledger: { left } }: SessionAndView, now: Instant): readonly Donor[] => {
  const there = left.online + releasedPlaces(session, left, now)
  return there > 0 ? [{ id: session.id, left: there }] : []
}

/** Donors that had lent their places to others meanwhile: after so many what was seen is too old, and the caller asks anew. */
const MOST_LOST = 8

/**
 * Brings the places to the home shard from where most are left; half of what a donor has, so that the next in this shard
 * need not ask again. The request is noted in its person's document before: should this be cut off, the clock finishes
 * what is on its way. 2 calls for each donor.
 * @returns the session as it is then
 */
const bringLoan = async ({ found, donors, places }: Loan, now: Instant): Promise<SessionAndView> => {
  const { session, ledger, home } = found
  if (!home) return found
  await openRoot(found, now)
  let [moved, lost] = [0, 0]
  for (const { id, left } of donors) {
    if (moved >= places || lost >= MOST_LOST) break
    const share = Math.max(Math.min(left, places - moved), Math.floor(left / 2))
    if (await transfer({ from: id, to: home._id, places: share, kind: 'left' }, now)) moved += share
    else lost += 1
  }
  return { ...found, session, ledger: { ...ledger, home: { left: (ledger.home?.left ?? 0) + moved } } }
}

/** Released shares become online places where they are. No call when there are none. */
const openRoot = async ({ session, ledger: { left } }: SessionAndView, now: Instant): Promise<void> => {
  const released = releasedPlaces(session, left, now)
  if (released === 0) return
  await writeLedger(session.id, joined(releaseShares(session, left, now), { guards: [], edits: [add('ledger.left.online', released)] }))
}
