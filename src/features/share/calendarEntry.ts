import type { MyTicket, SessionView } from '@domain/contract/views'
import type { ScienceEvent } from '@domain/event/event'
import type { Instant } from '@domain/kernel/instant'
import type { CalendarEntry } from '@/platform/calendarFile'

/** A session or a ticket as something to remember: both have an exact start. */
export const entryOfSession = (
  { title, startsAt, endsAt, placeName }: Pick<SessionView | MyTicket, 'title' | 'startsAt' | 'endsAt' | 'placeName'>,
  id: string,
): CalendarEntry => ({ id, title, startsAt, endsAt, place: placeName })

/** What is still to come; for what has begun a calendar is of no use. */
export const stillToCome = (entry: CalendarEntry | undefined, now: Instant): CalendarEntry | undefined =>
  entry && entry.startsAt > now ? entry : undefined

/** An event as something to remember; undefined while its start is only "around a day", or 待公布. */
export const entryOfEvent = ({ id, title, time, place }: ScienceEvent): CalendarEntry | undefined =>
  time?.kind === 'exact' ? { id, title, startsAt: time.startsAt, endsAt: time.endsAt, place: place?.name } : undefined
