import type { Instant } from '@domain/kernel/instant'
import type { Ledger, Offer, ReleasedWhy, Waiting } from '@domain/session/ledger'
import { joined, NO_WRITE, type LedgerWrite } from '@domain/session/ledgerWrite'
import { releasedPlaces, releaseShares } from '@domain/session/openPlaces'
import type { SessionFacts } from '@domain/session/session'
import { releaseWaiting } from '@domain/waitlist/decideLeave'
import { passOn } from '@domain/waitlist/passOn'

export interface Tended {
  readonly write: LedgerWrite
  readonly offers: readonly (readonly [string, Offer])[]
  /** Whose waiting ended without a place. */
  readonly lapsed: readonly string[]
}

/**
 * What the waiting list needs now: offers nobody answered lapse and pass on; freed places that fit are offered, and so
 * are those of other shares once these are released; once the session has begun or is cancelled, nobody waits any more.
 * @returns undefined when it needs nothing
 */
export const decideTend = (session: SessionFacts, ledger: Ledger, now: Instant): Tended | undefined => {
  const ending = endOfWaiting(session, now)
  const lapsed = Object.entries(ledger.waiting)
    .filter(([, { offer }]) => ending !== undefined || (offer && now >= offer.expiresAt))
    .sort(([, one], [, other]) => one.at - other.at)
    .slice(0, MOST_AT_ONCE)
  const returned = lapsed.reduce((sum, [, { offer }]) => sum + (offer?.places ?? 0), 0)
  const leaving = lapsed.filter(([, { offer }]) => !offer).map(([personId]) => personId)
  const isWaitedFor = ledger.queue.length > leaving.length
  const released = isWaitedFor ? releasedPlaces(session, ledger.left, now) : 0
  const spare = isWaitedFor ? ledger.left.online : 0
  const passed = passOn({ ...ledger, leaving, spare }, returned + released, session, now)
  // Freed places that nobody waits for any more are everyone's: that is a write too.
  if (lapsed.length === 0 && passed.write.edits.length === 0) return undefined
  const releases = lapsed.map(([personId, entry]) => endedTurn(personId, entry, ending, now).write)
  const shares = released > 0 ? releaseShares(session, ledger.left, now) : NO_WRITE
  return { write: joined(...releases, shares, passed.write), offers: passed.offers, lapsed: lapsed.map(([personId]) => personId) }
}

/** An offer lapsed when its time was over, however late the clock looks. */
const endedTurn = (personId: string, entry: Waiting, ending: ReleasedWhy | undefined, now: Instant) =>
  ending ? releaseWaiting(personId, entry, ending, now) : releaseWaiting(personId, entry, 'offerLapsed', entry.offer?.expiresAt ?? now)

/** One update stays small; tending again does the rest. */
const MOST_AT_ONCE = 100

const endOfWaiting = ({ cancelled, startsAt }: SessionFacts, now: Instant): ReleasedWhy | undefined => {
  if (cancelled) return 'sessionCancelled'
  return now >= startsAt ? 'sessionBegan' : undefined
}
