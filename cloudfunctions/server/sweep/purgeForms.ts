import { HOUR, later, localDateOf, startOfDay, type Instant } from '@domain/kernel/instant'
import { KEPT_AFTER_SESSION } from '@domain/reservation/retention'
import { removeFormsOverBefore } from '../store/reservations'

/** Done in the small hours, by each run between 3 and 4 o'clock (+08:00): the other runs stay at one call. */
const PURGE_FROM = 3 * HOUR
const PURGE_UNTIL = 4 * HOUR

/** Removes the forms of sessions that have been over for 30 days, and with them names, phones and OPENIDs. */
export const purgeForms = async (now: Instant): Promise<{ readonly purged?: number }> => {
  const sinceMidnight = now - startOfDay(localDateOf(now))
  if (sinceMidnight < PURGE_FROM || sinceMidnight >= PURGE_UNTIL) return {}
  return { purged: await removeFormsOverBefore(later(now, -KEPT_AFTER_SESSION)) }
}
