import type { EventOutline } from '@domain/event/event'
import type { SessionOutline } from '@domain/session/outline'

/** The sessions of the events of one of the eight activities. */
export const sessionsOfActivity = (
  activityNo: number,
  events: readonly Pick<EventOutline, 'id' | 'activityNo'>[],
  sessions: readonly SessionOutline[],
): readonly SessionOutline[] => {
  const ids = new Set(events.filter((event) => event.activityNo === activityNo).map(({ id }) => id))
  return sessions.filter(({ eventId }) => ids.has(eventId))
}
