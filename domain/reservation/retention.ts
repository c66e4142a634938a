import { DAY, later, type Instant } from '@domain/kernel/instant'

/** Personal data is deleted 30 days after the session (docs/decisions/house-rules.md). */
export const KEPT_AFTER_SESSION = 30 * DAY

/** What a person may ask to have deleted, of one reservation. */
interface Kept {
  readonly status: 'pending' | 'confirmed' | 'cancelled'
  /** When the session is over. */
  readonly endsAt: Instant
}

/** When a reservation's form is deleted by itself. */
export const deletedAt = ({ endsAt }: Kept): Instant => later(endsAt, KEPT_AFTER_SESSION)

/** Whether it may be deleted at once: a place that is still held is given back by cancelling, which deletes the same. */
export const canBeDeleted = ({ status, endsAt }: Kept, now: Instant): boolean => status === 'cancelled' || now >= endsAt
