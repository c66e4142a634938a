import type { ScienceBase } from '@domain/base/base'
import type { EventOutline } from '@domain/event/event'
import type { SessionOutline } from '@domain/session/outline'

/** 参观方式: 要预约, or 直接来. */
export type Visiting = NonNullable<ScienceBase['visiting']>

/** How a base is visited: as it says itself; where it says nothing, sessions are there to be reserved. Absent: 待公布. */
export const visitingOf = ({ visiting }: Pick<ScienceBase, 'visiting'>, sessions: readonly unknown[]): Visiting | undefined =>
  visiting ?? (sessions.length > 0 ? 'byBooking' : undefined)

/** The sessions of the visits to a base. */
export const sessionsOfBase = (
  baseId: string,
  events: readonly Pick<EventOutline, 'id' | 'baseId'>[],
  sessions: readonly SessionOutline[],
): readonly SessionOutline[] => {
  const visits = new Set(events.filter((event) => event.baseId === baseId).map(({ id }) => id))
  return sessions.filter(({ eventId }) => visits.has(eventId))
}
