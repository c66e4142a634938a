import { firstMoment, type FoundEvent } from '@domain/event/findEvents'
import type { Instant } from '@domain/kernel/instant'
import { formatEventTime, formatHours, formatSpan } from '@/ui/formatTime'

type Found = Pick<FoundEvent, 'event' | 'first'>

/** When: the notice's own hour; where it gives none, that of the session to offer. */
export const foundTime = ({ event, first }: Found): string =>
  first && event.time?.kind !== 'exact' ? formatSpan(first.startsAt, first.endsAt) : formatEventTime(event.time)

/** The hours alone, where the day stands beside them: `09:00–10:30，共 2 场`. */
export const foundHours = ({ event, sessions, first }: FoundEvent): string => {
  if (first) return `${formatHours(first.startsAt, first.endsAt)}${sessions.length > 1 ? `，共 ${sessions.length} 场` : ''}`
  return event.time?.kind === 'exact' ? formatHours(event.time.startsAt, event.time.endsAt) : '前后，时间待公布'
}

/** Where: the session's place before the event's. */
export const foundPlace = ({ event, first }: Found): string => first?.placeName ?? event.place?.name ?? '地点待公布'

/** Whether it has begun; what is over is not shown as coming. */
export const hasBegun = ({ event, first }: Found, now: Instant): boolean => {
  const startsAt = event.time?.kind === 'exact' ? firstMoment(event.time) : first?.startsAt
  return startsAt !== undefined && startsAt <= now
}
