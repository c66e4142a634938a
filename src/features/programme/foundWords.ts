import { firstMoment, type FoundEvent } from '@domain/event/findEvents'
import type { Instant, LocalDate } from '@domain/kernel/instant'
import { sessionCount } from '@domain/session/outline'
import { sessionEnd } from '@domain/session/signUpPhase'
import { formatDate, formatDay, formatEventTime, formatHours, formatSignUpOpening, formatSpan } from '@/ui/formatTime'
import { availabilityTag } from '@/ui/availabilityText'
import type { TagWords } from '@/ui/PictureRow'

type Found = Pick<FoundEvent, 'event' | 'first'>

/**
 * When a found event is. With a day chosen that day's hours; else the event's own time, and where the notice gives none,
 * that of its session, or the next day and how many there still are (`5月21日 周三起，还有 20 场`).
 */
export const foundTime = (found: FoundEvent, on: LocalDate | undefined, now: Instant): string => {
  const { event, sessions, first } = found
  if (on !== undefined && first) return foundHours(found, now)
  if (!first || event.time?.kind === 'exact') return formatEventTime(event.time)
  const coming = sessionCount(toCome(sessions, now))
  return coming > 1 ? `${formatDay(first.startsAt)}起，还有\u00A0${coming}\u00A0场` : formatSpan(first.startsAt, first.endsAt)
}

/** The hours alone, where the day is known: `09:00–10:30 等 2 场`, of those that are not over; `09:00–10:30，已结束`. */
export const foundHours = ({ event, sessions, first }: FoundEvent, now: Instant): string => {
  if (!first) return event.time?.kind === 'exact' ? formatHours(event.time.startsAt, event.time.endsAt) : '前后，时间待公布'
  const coming = toCome(sessions, now)
  const [next] = coming
  const count = sessionCount(coming)
  if (next) return `${formatHours(next.startsAt, next.endsAt)}${count > 1 ? ` 等\u00A0${count}\u00A0场` : ''}`
  const all = sessionCount(sessions)
  return all > 1 ? `${all}\u00A0场都已结束` : `${formatHours(first.startsAt, first.endsAt)}，已结束`
}

const toCome = (sessions: FoundEvent['sessions'], now: Instant) =>
  sessions.filter((session) => sessionEnd(session) > now).sort((one, other) => one.startsAt - other.startsAt)

/** Where: the session's own place before the event's; with the tool when it is online. */
export const foundPlace = ({ event: { place }, first }: Found): string => {
  const name = first?.placeName ?? place?.name ?? '地点待公布'
  return place?.onlineBy === undefined ? name : `${name} · ${place.onlineBy}`
}

/** 状态 of a found event: what the person holds matters more than the places left. */
export const foundState = ({ first, state }: Pick<FoundEvent, 'first' | 'state'>): TagWords =>
  first?.mine ? { words: '已约', tone: 'primary' } : availabilityTag(state)

/** `5月26日开放预约`, while it is not open. */
export const foundOpening = ({ first, state }: Pick<FoundEvent, 'first' | 'state'>): string | undefined =>
  first && state?.kind === 'notYetOpen' ? formatSignUpOpening(first.signUpOpensAt) : undefined

/** Whether it has begun; what is over is not shown as coming. */
export const hasBegun = ({ event, first }: Found, now: Instant): boolean => {
  const startsAt = event.time?.kind === 'exact' ? firstMoment(event.time) : first?.startsAt
  return startsAt !== undefined && startsAt <= now
}

/** 5月24日 周六，共 5 个活动 */
export const countWords = (count: number, on: LocalDate | undefined): string =>
  `${on === undefined ? '' : `${formatDate(on)}，`}共 ${count} 个活动`
