import type { ScienceBase } from '@domain/base/base'
import type { OpenState } from '@domain/base/opening'
import type { EventOutline } from '@domain/event/event'
import type { Instant } from '@domain/kernel/instant'
import type { SessionOutline } from '@domain/session/outline'
import { sessionEnd } from '@domain/session/signUpPhase'

/** 参观方式: 要预约, 直接来, or either of them. */
export type Visiting = NonNullable<ScienceBase['visiting']> | 'either'

type Visit = Pick<SessionOutline, 'startsAt' | 'endsAt' | 'placesLeft'>

/**
 * How a base is visited: as it says itself; where it says nothing, sessions are there to be reserved. While one that is
 * not over keeps places for those who just come, they may do that too. Absent: 待公布.
 */
export const visitingOf = ({ visiting }: Pick<ScienceBase, 'visiting'>, sessions: readonly Visit[], now: Instant): Visiting | undefined => {
  const way = visiting ?? (sessions.length > 0 ? 'byBooking' : undefined)
  return way === 'byBooking' && sessions.some((session) => mayJustCome(session, now)) ? 'either' : way
}

const mayJustCome = (session: Visit, now: Instant): boolean => now < sessionEnd(session) && (session.placesLeft.walkIn ?? 0) > 0

/** What a base's hours say to whoever just comes: where everybody books, that it is open now would send people in vain. */
export const openToComers = (open: OpenState | undefined, visiting: Visiting | undefined): OpenState | undefined =>
  open?.kind === 'open' && visiting === 'byBooking' ? undefined : open

/** The sessions of the visits to a base. */
export const sessionsOfBase = (
  baseId: string,
  events: readonly Pick<EventOutline, 'id' | 'baseId'>[],
  sessions: readonly SessionOutline[],
): readonly SessionOutline[] => {
  const visits = new Set(events.filter((event) => event.baseId === baseId).map(({ id }) => id))
  return sessions.filter(({ eventId }) => visits.has(eventId))
}
