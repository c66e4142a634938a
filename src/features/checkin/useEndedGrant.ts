import { permits } from '@domain/staff/grant'
import { instant, type Instant } from '@domain/kernel/instant'
import { useOwnGrants } from '@/api/ownGrants'

/** When the caller's right to check tickets ended; undefined while there is one, or as long as it is not known. */
export const useEndedGrant = (now: Instant): Instant | undefined => {
  const { grants } = useOwnGrants()
  if (permits(grants, 'checkIn', now)) return undefined
  const ends = grants.flatMap((grant) => (grant.until !== undefined && permits([grant], 'checkIn', BEFORE_ANY_END) ? [grant.until] : []))
  return ends.sort((one, other) => other - one)[0]
}

/** A moment at which every grant was live. */
const BEFORE_ANY_END = instant(0)
