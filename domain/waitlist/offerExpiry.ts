import { endOfDay, HOUR, later, localDateOf, MINUTE, startOfDay, type Instant } from '@domain/kernel/instant'
import type { SessionFacts } from '@domain/session/session'

const LONGEST = 2 * HOUR
/** Less than this leaves nobody time to answer: no more offers are made. */
const SHORTEST = 10 * MINUTE
/** Who is offered a place at night may answer until nine (docs/decisions/house-rules.md). */
const NIGHT_FROM = 21 * HOUR
const NIGHT_UNTIL = 7 * HOUR
const MORNING_ANSWER = 9 * HOUR

/**
 * Until when an offer made now holds its places: two hours, or a quarter of the time to the start when that is shorter;
 * at night until nine in the morning when the session starts at least eight hours after that.
 * @returns undefined when no offer can be made: too near the start, or the session is cancelled
 */
export const offerExpiry = (session: Pick<SessionFacts, 'startsAt' | 'cancelled'>, now: Instant): Instant | undefined => {
  const remaining = session.startsAt - now
  if (session.cancelled || remaining < 2 * SHORTEST) return undefined
  const byDay = later(now, Math.max(SHORTEST, Math.min(LONGEST, Math.floor(remaining / 4))))
  const inTheMorning = morningAfter(now)
  return inTheMorning !== undefined && later(inTheMorning, 8 * HOUR) <= session.startsAt ? inTheMorning : byDay
}

/** Nine o'clock after the night that `now` lies in; undefined by day. */
const morningAfter = (now: Instant): Instant | undefined => {
  const today = localDateOf(now)
  const sinceMidnight = now - startOfDay(today)
  if (sinceMidnight >= NIGHT_FROM) return later(endOfDay(today), MORNING_ANSWER)
  return sinceMidnight < NIGHT_UNTIL ? later(startOfDay(today), MORNING_ANSWER) : undefined
}
