import type { SessionView } from '@domain/contract/api'
import type { EventOutline } from '@domain/event/event'
import type { Instant } from '@domain/kernel/instant'
import { availability, type Availability } from '@domain/session/availability'
import { lastMoment } from '@/features/programme/entries'

/** 状态 of an event by its session to offer first; without one only whether its time has passed. Absent: 待公布. */
export const eventState = (
  { time }: Pick<EventOutline, 'time'>,
  session: SessionView | undefined,
  now: Instant,
): Availability | undefined => {
  if (session) return availability(session, session.placesLeft.online, now)
  // "Around a day" may be a day or two after it.
  return time?.kind === 'exact' && lastMoment(time) <= now ? { kind: 'over' } : undefined
}
