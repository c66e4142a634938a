import type { EventTime } from '@domain/event/event'
import { inGaoping, startOfDay, type Instant, type LocalDate } from '@domain/kernel/instant'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** `5月23日` */
export const formatMonthDay = (at: Instant): string => {
  const { month, day } = inGaoping(at)
  return `${month}月${day}日`
}

const weekday = (at: Instant): string => WEEKDAYS[inGaoping(at).weekday] ?? ''

/** `5月23日 周五` */
export const formatDay = (at: Instant): string => `${formatMonthDay(at)} ${weekday(at)}`

/** `5月23日 周五` of a calendar day. */
export const formatDate = (date: LocalDate): string => formatDay(startOfDay(date))

/** `2025年5月19日` */
export const formatFullDate = (date: LocalDate): string => `${date.slice(0, 4)}年${formatMonthDay(startOfDay(date))}`

/** `09:00` */
export const formatClock = (at: Instant): string => inGaoping(at).clock

/** `周五` of a calendar day. */
export const formatWeekday = (date: LocalDate): string => weekday(startOfDay(date))

/** `09:00–10:00`; without an end `09:00 开始`. Never breaks in the middle. */
export const formatHours = (startsAt: Instant, endsAt?: Instant): string =>
  endsAt === undefined ? `${formatClock(startsAt)} 开始` : `${formatClock(startsAt)}\u2060–\u2060${endOf(startsAt, endsAt)}`

/** `5月23日 周五 09:00–11:30`; without an end `5月23日 周五 09:00`. */
export const formatSpan = (startsAt: Instant, endsAt?: Instant): string =>
  `${formatDay(startsAt)} ${formatClock(startsAt)}${endsAt === undefined ? '' : `–${endOf(startsAt, endsAt)}`}`

/** `5月23日 20:10`: when something happened. */
export const formatMoment = (at: Instant): string => `${formatMonthDay(at)} ${formatClock(at)}`

/** When an event is, in words: exact, around a day, or 待公布. */
export const formatEventTime = (time: EventTime | undefined): string => {
  if (!time) return '日期待公布'
  return time.kind === 'around' ? `${formatMonthDay(startOfDay(time.on))}前后` : formatSpan(time.startsAt, time.endsAt)
}

/**
 * When an event is, in full. Where the notice gives no time but sessions have been announced, from theirs:
 * `5月21日 周三起，分 12 场`.
 */
export const formatWhen = (time: EventTime | undefined, sessions: readonly Span[]): string => {
  if (time?.kind === 'exact') return time.endsAt === undefined ? `${formatSpan(time.startsAt)} 开始` : formatEventTime(time)
  const [first, ...more] = [...sessions].sort((one, other) => one.startsAt - other.startsAt)
  if (!first) return formatEventTime(time)
  return more.length === 0 ? formatSpan(first.startsAt, first.endsAt) : `${formatDay(first.startsAt)}起，分 ${sessions.length} 场`
}

interface Span {
  readonly startsAt: Instant
  readonly endsAt?: Instant
}

/** The same where there is little room: `5月23日 09:00`. */
export const formatEventStart = (time: EventTime | undefined): string =>
  time?.kind === 'exact' ? formatMoment(time.startsAt) : formatEventTime(time)

const endOf = (startsAt: Instant, endsAt: Instant): string =>
  formatDay(startsAt) === formatDay(endsAt) ? formatClock(endsAt) : `${formatDay(endsAt)} ${formatClock(endsAt)}`
