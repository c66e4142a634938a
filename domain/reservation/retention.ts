import { DAY, later, MINUTE, type Instant } from '@domain/kernel/instant'

/** Personal data is deleted 30 days after the session (docs/decisions/house-rules.md). */
export const KEPT_AFTER_SESSION = 30 * DAY

/** A request ends within a function's time limit (20 s); ten minutes later a form that is still pending is certainly a leftover. */
export const PENDING_KEPT = 10 * MINUTE

/** What a person may ask to have deleted, of one reservation. */
interface Kept {
  readonly status: 'pending' | 'confirmed' | 'cancelled'
  /** When it was last sent. */
  readonly at: Instant
  /** When the session is over. */
  readonly endsAt: Instant
}

/** When a reservation's form is deleted by itself; one that took no places, as a leftover. */
export const deletedAt = ({ status, at, endsAt }: Kept): Instant =>
  status === 'pending' ? later(at, PENDING_KEPT) : later(endsAt, KEPT_AFTER_SESSION)

/** Whether it may be deleted at once: a place that is still held is given back by cancelling, which deletes the same. */
export const canBeDeleted = ({ status, endsAt }: Pick<Kept, 'status' | 'endsAt'>, now: Instant): boolean => status === 'cancelled' || now >= endsAt
