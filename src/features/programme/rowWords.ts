import type { FoundEvent } from '@domain/event/findEvents'
import { instant, type Instant, type LocalDate } from '@domain/kernel/instant'
import { sessionEnd } from '@domain/session/signUpPhase'
import { formatDate, formatDay, formatEventTime, formatHours, formatSpan } from '@/ui/formatTime'

/**
 * When a found event is. With a day chosen that day's hours (`09:00–16:00，分 2 场`); else the event's own time, and where
 * the notice gives none, that of its session, or the next day and how many there still are (`5月21日 周三起，还有 20 场`).
 */
export const whenWords = ({ event, sessions, first }: FoundEvent, on: LocalDate | undefined, now: Instant): string => {
  if (on !== undefined && first) return hoursWords(sessions)
  if (!first || event.time?.kind === 'exact') return formatEventTime(event.time)
  const coming = sessions.filter((session) => sessionEnd(session) > now)
  return coming.length > 1 ? `${formatDay(first.startsAt)}起，还有\u00A0${coming.length}\u00A0场` : formatSpan(first.startsAt, first.endsAt)
}

/** One day's hours, from the first beginning to the last end. */
const hoursWords = (sessions: FoundEvent['sessions']): string => {
  const startsAt = instant(Math.min(...sessions.map((session) => session.startsAt)))
  const ends = sessions.map(({ endsAt }) => endsAt).filter((end) => end !== undefined)
  const hours = ends.length === sessions.length ? formatHours(startsAt, instant(Math.max(...ends))) : formatHours(startsAt)
  return sessions.length > 1 ? `${hours}，分 ${sessions.length} 场` : hours
}

/** Where it is: the session's own place, else the event's; with the tool when it is online. */
export const whereWords = ({ event: { place }, first }: FoundEvent): string => {
  const name = first?.placeName ?? place?.name ?? '地点待公布'
  return place?.onlineBy === undefined ? name : `${name} · ${place.onlineBy}`
}

/** 5月24日 周六，共 5 个活动 */
export const countWords = (count: number, on: LocalDate | undefined): string =>
  `${on === undefined ? '' : `${formatDate(on)}，`}共 ${count} 个活动`
