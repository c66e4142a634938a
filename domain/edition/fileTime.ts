import type { Release } from '@domain/base/openingPattern'
import { instantOf, isLocalDate, type Instant, type LocalDate } from '@domain/kernel/instant'
import { ok, refuse, type Result } from '@domain/kernel/result'

/** A start, and an end where it is known. */
export interface Span {
  readonly startsAt: Instant
  readonly endsAt?: Instant
}

type Wrong = { readonly code: 'TIME_WRONG'; readonly message: string }

const wrong = (message: string) => refuse({ code: 'TIME_WRONG', message })

const SPAN = /^(\d{4}-\d{2}-\d{2}) +(\d{2}:\d{2})(?: *[至到] *(?:(\d{4}-\d{2}-\d{2}) +)?(\d{2}:\d{2}))?$/
const AROUND = /^(\d{4}-\d{2}-\d{2}) *前后$/

/**
 * A start and perhaps an end as a clerk writes them, in +08:00: `2025-05-23 09:00`, `2025-05-23 09:00 至 11:30`,
 * `2025-05-15 00:00 至 2025-05-23 08:30`. An end without a day is on the day of the start.
 * Refuses what is no real day or time, and an end that is not after the start.
 */
export const readSpan = (text: string): Result<Span, Wrong> => {
  const [, startDay, startTime, endDay, endTime] = SPAN.exec(plain(text)) ?? []
  if (!startDay || !startTime) return wrong('时间要写成 2025-05-23 09:00，或 2025-05-23 09:00 至 11:30')
  const start = readMoment(startDay, startTime)
  if (!start.ok) return start
  return endTime ? withEnd(start.value, readMoment(endDay ?? startDay, endTime)) : ok({ startsAt: start.value })
}

const withEnd = (startsAt: Instant, end: Result<Instant, Wrong>): Result<Span, Wrong> => {
  if (!end.ok) return end
  return end.value > startsAt ? ok({ startsAt, endsAt: end.value }) : wrong('结束要晚于开始')
}

const readMoment = (date: string, time: string): Result<Instant, Wrong> => {
  const at = instantOf(date, time)
  return at === undefined ? wrong(`没有 ${date} ${time} 这个时间`) : ok(at)
}

/** A time of day, `09:00` or `9:00`, as `09:00`. Refuses what is no time of a day. */
export const readClock = (text: string): Result<string, Wrong> => {
  const time = plain(text).padStart(5, '0')
  return instantOf('2025-01-01', time) === undefined ? wrong('时间要写成 09:00') : ok(time)
}

/** A span within a day, as `12:00`. */
export interface ClockSpan {
  readonly from: string
  readonly to: string
}

/** `12:00 至 14:00`. Refuses what is no time of a day, and an end that is not after the start. */
export const readClockSpan = (text: string): Result<ClockSpan, Wrong> => {
  const [from, to, ...rest] = plain(text).split(/ *[至到] */).map(readClock)
  if (!from?.ok || !to?.ok || rest.length > 0) return wrong('要写成 12:00 至 14:00')
  return from.value < to.value ? ok({ from: from.value, to: to.value }) : wrong('结束要晚于开始')
}

/** `立即`, `提前 7 天 20:00`, or a moment for all: `2025-05-15 20:00`. Refuses anything else, and less than a day before. */
export const readRelease = (text: string): Result<Release, Wrong> => {
  if (plain(text) === '立即') return ok({ kind: 'atOnce' })
  const [, days, time] = DAYS_BEFORE.exec(plain(text)) ?? []
  if (days === undefined || time === undefined) return releaseAt(text)
  const at = readClock(time)
  return at.ok ? ok({ kind: 'daysBefore', days: Number(days), at: at.value }) : at
}

const DAYS_BEFORE = /^提前 *([1-9]\d?) *天 *(\d{1,2}:\d{2})$/

const releaseAt = (text: string): Result<Release, Wrong> => {
  const moment = readSpan(text)
  return moment.ok && moment.value.endsAt === undefined
    ? ok({ kind: 'moment', at: moment.value.startsAt })
    : wrong('报名要写成 立即、提前 7 天 20:00，或 2025-05-15 20:00')
}

/** The day of `2025-05-30 前后`; undefined when the text is not of this kind. Refuses what is no real day. */
export const readAround = (text: string): Result<LocalDate, Wrong> | undefined => {
  const [, day] = AROUND.exec(plain(text)) ?? []
  if (!day) return undefined
  return isLocalDate(day) ? ok(day) : wrong(`没有 ${day} 这一天`)
}

/** Full-width digits and colons, and wide blanks, are what a Chinese keyboard gives. */
const plain = (text: string): string => text.normalize('NFKC').trim()
