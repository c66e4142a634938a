import { DAY, later, localDateOf, type Instant } from '@domain/kernel/instant'

/** Whether it is the day before a session, or its day, by Gaoping's calendar: when giving a place up helps others most. */
export const isDayBefore = (startsAt: Instant, now: Instant): boolean =>
  now < startsAt && localDateOf(later(now, DAY)) >= localDateOf(startsAt)
