import type { Instant } from '@domain/kernel/instant'
import { findDonors, markSoldOut, transfer, type Donor } from '../store/transfers'
import { add, joined } from '@domain/session/ledgerWrite'
import { releasedPlaces, releaseShares } from '@domain/session/openPlaces'
import { writeLedger, type SessionAndView } from '../store/sessions'

/**
 * Brings so many places to the caller's home shard from where most are left; half of what a donor has, so that the next
 * in this shard need not ask again. 3 calls, 2 more for each further donor.
 * @returns the session as it is then; undefined when nowhere are so many left
 */
export const borrow = async (found: SessionAndView, places: number, now: Instant): Promise<SessionAndView | undefined> => {
  const { session, ledger, home } = found
  if (!home) return undefined
  const donors = [...(await rootAsDonor(found, now)), ...(await findDonors(session.id)).filter(({ id }) => id !== home._id)]
  const there = donors.reduce((sum, { left }) => sum + left, 0)
  const here = ledger.home?.left ?? 0
  if (here + there === 0) await markSoldOut(session.id)
  if (there < places) return undefined
  const moved = await bringFrom(donors, home._id, places, now)
  return { ...found, ledger: { ...ledger, home: { left: here + moved } } }
}

/** The root has what the organiser added since, and what groups and callers left once that is everyone's. */
const rootAsDonor = async ({ session, ledger: { left } }: SessionAndView, now: Instant): Promise<readonly Donor[]> => {
  const released = releasedPlaces(session, left, now)
  if (released > 0) await writeLedger(session.id, joined(releaseShares(session, left, now), { guards: [], edits: [add('ledger.left.online', released)] }))
  const there = left.online + released
  return there > 0 ? [{ id: session.id, left: there }] : []
}

/** Takes from one donor after the other until there are enough. @returns how many came */
const bringFrom = async (donors: readonly Donor[], to: string, places: number, now: Instant): Promise<number> => {
  let moved = 0
  for (const { id, left } of donors) {
    if (moved >= places) break
    const share = Math.max(Math.min(left, places - moved), Math.floor(left / 2))
    if (await transfer({ from: id, to, places: share, kind: 'left' }, now)) moved += share
  }
  return moved
}
