import type { Instant } from '@domain/kernel/instant'
import type { Places, SessionFacts, Share } from '@domain/session/session'
import { add, atLeast, is, joined, NO_WRITE, type LedgerWrite } from '@domain/session/ledgerWrite'

/** 余量开放: shares whose unused places go to everyone at `sharesReleasedAt`. Those kept for people who just come stay. */
export const RELEASED_SHARES: readonly Share[] = ['group', 'phone']

/** Whether the unused places of the groups' and the phone's share are everyone's by now. */
export const areSharesReleased = ({ sharesReleasedAt }: Pick<SessionFacts, 'sharesReleasedAt'>, now: Instant): boolean =>
  sharesReleasedAt !== undefined && now >= sharesReleasedAt

/** Whether a share's free places go to whoever waits first, and else to everyone. */
export const isOpenShare = (session: Pick<SessionFacts, 'sharesReleasedAt'>, share: Share, now: Instant): boolean =>
  share === 'online' || (RELEASED_SHARES.includes(share) && areSharesReleased(session, now))

/** Places that can be reserved online now: with the released shares, once their moment has come. */
export const openPlaces = (session: Pick<SessionFacts, 'sharesReleasedAt'>, left: Places, now: Instant): number =>
  left.online + releasedPlaces(session, left, now)

/** What the other shares would add to the online one now. */
export const releasedPlaces = (session: Pick<SessionFacts, 'sharesReleasedAt'>, left: Places, now: Instant): number =>
  areSharesReleased(session, now) ? RELEASED_SHARES.reduce((sum, share) => sum + left[share], 0) : 0

/**
 * Moves the released shares' places over, as part of a write that gives them to `ledger.left.online` or to the waiting
 * list. The ledger's `capacity` stays as planned: a place is counted where it is.
 */
export const releaseShares = (session: Pick<SessionFacts, 'sharesReleasedAt'>, left: Places, now: Instant): LedgerWrite => {
  if (!areSharesReleased(session, now)) return NO_WRITE
  const moved = RELEASED_SHARES.filter((share) => left[share] > 0)
  return joined(
    ...moved.map((share) => ({
      guards: [is(`ledger.left.${share}`, left[share])],
      edits: [add(`ledger.left.${share}`, -left[share])],
    })),
  )
}

/** Takes places from a share; the write is refused when they are gone. */
export const takeFrom = (share: Share, places: number): LedgerWrite => ({
  guards: [atLeast(`ledger.left.${share}`, places)],
  edits: [add(`ledger.left.${share}`, -places)],
})

/** Takes places that everyone may have; what other shares had left comes over first, once their moment has come. */
export const takeOpen = (session: Pick<SessionFacts, 'sharesReleasedAt'>, left: Places, places: number, now: Instant): LedgerWrite => {
  const released = releasedPlaces(session, left, now)
  if (released === 0) return takeFrom('online', places)
  return joined(releaseShares(session, left, now), {
    guards: [atLeast('ledger.left.online', places - released)],
    edits: [add('ledger.left.online', released - places)],
  })
}

/**
 * Places by share as people are shown them: what was released counts as online; what is kept for those who wait does not.
 * @param lent  what the gates have borrowed of the places for people who just come: it is theirs all the same
 */
export const shownPlaces = (
  session: Pick<SessionFacts, 'sharesReleasedAt'>,
  { left, waitingCount, lent = 0 }: { readonly left: Places; readonly waitingCount: number; readonly lent?: number },
  now: Instant,
): Places => {
  const shown = { ...left, online: waitingCount > 0 ? 0 : openPlaces(session, left, now), walkIn: left.walkIn + lent }
  return areSharesReleased(session, now) ? { ...shown, group: 0, phone: 0 } : shown
}
