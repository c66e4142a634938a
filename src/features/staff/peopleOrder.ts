import type { StaffGrant } from '@domain/contract/grantViews'
import type { Instant } from '@domain/kernel/instant'
import { isLive } from '@domain/staff/grant'

/** Where a role of the list stands. `open`: nobody has taken it up yet; `lapsed`: nobody did in time. */
export type Standing = 'live' | 'open' | 'lapsed' | 'ended'

export const standingOf = ({ until, lapsesAt }: Pick<StaffGrant, 'until' | 'lapsesAt'>, now: Instant): Standing => {
  if (lapsesAt !== undefined) return now < lapsesAt ? 'open' : 'lapsed'
  return isLive(until === undefined ? {} : { until }, now) ? 'live' : 'ended'
}

/** Those that count or may come to, open invitations first; and those that are over, the latest first. */
export const peopleInOrder = (grants: readonly StaffGrant[], now: Instant): { readonly current: readonly StaffGrant[]; readonly past: readonly StaffGrant[] } => {
  const inState = (standing: Standing) => grants.filter((grant) => standingOf(grant, now) === standing)
  return {
    current: [...inState('open').sort(soonest), ...inState('live').sort(soonest)],
    past: [...inState('lapsed'), ...inState('ended')].sort((one, other) => soonest(other, one)),
  }
}

/** By when it is over; what has no end comes last. */
const soonest = (one: StaffGrant, other: StaffGrant): number => overAt(one) - overAt(other)

const overAt = ({ until, lapsesAt }: StaffGrant): number => lapsesAt ?? until ?? Number.MAX_SAFE_INTEGER
