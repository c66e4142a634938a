import { DAY, later, type Instant } from '@domain/kernel/instant'
import { SETTLED_AFTER } from '@domain/person/decideAsk'
import type { Entry, Person } from '@domain/person/person'

/** Personal data is deleted 30 days after the session (docs/decisions/house-rules.md). */
export const KEPT_AFTER_SESSION = 30 * DAY

/** 操作记录 and 同意记录: three years, whichever of them had a 29 February. */
export const RECORDS_KEPT = 1_096 * DAY

/** When an entry is deleted by itself; one that took no place yet, as a leftover. */
export const deletedAt = ({ state, at, endsAt }: Pick<Entry, 'state' | 'at' | 'endsAt'>): Instant =>
  state === 'asked' ? later(at, SETTLED_AFTER) : later(endsAt, KEPT_AFTER_SESSION)

/** When the saved family and the consent go: 30 days after the last session, or after they were changed last. */
export const profileDeletedAt = ({ profile, entries }: Pick<Person, 'profile' | 'entries'>): Instant | undefined =>
  profile && later(Object.values(entries).reduce((last, { endsAt }) => (endsAt > last ? endsAt : last), profile.at), KEPT_AFTER_SESSION)

/** Whether it may be deleted at once: a place that is still held is given back by cancelling, which deletes the same. */
export const canBeDeleted = ({ state, endsAt }: Pick<Entry, 'state' | 'endsAt'>, now: Instant): boolean =>
  state === 'cancelled' || state === 'lapsed' || now >= endsAt
