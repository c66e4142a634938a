import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import utc from 'dayjs/plugin/utc'
import type { EventTime } from '@domain/event/event'
import { sessionCount } from '@domain/session/outline'
import { startOfDay, type Instant, type LocalDate } from '@domain/kernel/instant'

dayjs.extend(utc)

/** Gaoping keeps +08:00 all year; the device's own zone is never asked. */
const OFFSET_MINUTES = 8 * 60

const formatted = (at: Instant, template: string): string =>
  dayjs.utc(at).utcOffset(OFFSET_MINUTES).locale('zh-cn').format(template)

/** `5月23日` */
export const formatMonthDay = (at: Instant) => formatted(at, 'M月D日')

/** `5月23日 周五` */
export const formatDay = (at: Instant): string => formatted(at, 'M月D日 ddd')

/** `5月23日 周五` of a calendar day. */
export const formatDate = (date: LocalDate): string => formatDay(startOfDay(date))

/** `2025年5月19日` */
export const formatFullDate = (date: LocalDate): string => formatted(startOfDay(date), 'YYYY年M月D日')

/** `09:00` */
export const formatClock = (at: Instant): string => formatted(at, 'HH:mm')

/** `周五` of a calendar day. */
export const formatWeekday = (date: LocalDate): string => formatted(startOfDay(date), 'ddd')

/** `09:00–10:00`; without an end `09:00 开始`. Never breaks in the middle. */
export const formatHours = (startsAt: Instant, endsAt?: Instant): string =>
  endsAt === undefined ? `${formatClock(startsAt)} 开始` : `${formatClock(startsAt)}\u2060–\u2060${endOf(startsAt, endsAt)}`

/** `5月23日 周五 09:00–11:30`; without an end `5月23日 周五 09:00`. */
export const formatSpan = (startsAt: Instant, endsAt?: Instant): string =>
  `${formatDay(startsAt)} ${formatClock(startsAt)}${endsAt === undefined ? '' : `–${endOf(startsAt, endsAt)}`}`

/** `5月23日 20:10`: when something happened. */
export const formatMoment = (at: Instant): string => `${formatMonthDay(at)} ${formatClock(at)}`

/** `5月26日开放预约`; at another hour than midnight `5月26日 09:00 开放预约`. */
export const formatSignUpOpening = (at: Instant): string =>
  formatClock(at) === '00:00' ? `${formatMonthDay(at)}开放预约` : `${formatMoment(at)} 开放预约`

/** When an event is, in words: exact, around a day, or 待公布. */
export const formatEventTime = (time: EventTime | undefined): string => {
  if (!time) return '日期待公布'
  return time.kind === 'around' ? `${formatMonthDay(startOfDay(time.on))}前后` : formatSpan(time.startsAt, time.endsAt)
}

/**
 * When an event, or one of the eight activities, is, in full. Where the notice gives no time but sessions have been announced, from theirs:
 * `5月21日 周三起，分 12 场`.
 */
export const formatWhen = (time: EventTime | undefined, sessions: readonly Span[]): string => {
  if (time?.kind === 'exact') return time.endsAt === undefined ? `${formatSpan(time.startsAt)} 开始` : formatEventTime(time)
  const [first] = inOrder(sessions)
  if (!first) return formatEventTime(time)
  const count = sessionCount(sessions)
  return count === 1 ? formatSpan(first.startsAt, first.endsAt) : `${formatDay(first.startsAt)}起，分\u00A0${count}\u00A0场`
}

interface Span {
  readonly startsAt: Instant
  readonly endsAt?: Instant
  readonly more?: number
}

/** The same where there is little room: `5月23日 09:00`; of sessions `5月24日`, `5月21日起`. */
export const formatStart = (time: EventTime | undefined, sessions: readonly Span[]): string => {
  if (time?.kind === 'exact') return formatMoment(time.startsAt)
  const [first] = inOrder(sessions)
  if (!first) return formatEventTime(time)
  return `${formatMonthDay(first.startsAt)}${sessionCount(sessions) === 1 ? '' : '起'}`
}

const inOrder = (sessions: readonly Span[]): readonly Span[] => [...sessions].sort((one, other) => one.startsAt - other.startsAt)

const endOf = (startsAt: Instant, endsAt: Instant): string =>
  formatDay(startsAt) === formatDay(endsAt) ? formatClock(endsAt) : `${formatDay(endsAt)} ${formatClock(endsAt)}`
