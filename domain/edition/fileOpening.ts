import type { Opening } from '@domain/base/opening'
import { instantOf, isLocalDate, type LocalDate } from '@domain/kernel/instant'
import { ok, refuse, type Result } from '@domain/kernel/result'

type Wrong = { readonly code: 'OPENING_WRONG'; readonly message: string }

const wrong = (message: string) => refuse({ code: 'OPENING_WRONG', message })

const TO = ' *(?:[至到~]|[-–—]+) *'
const WEEKDAY = '周([一二三四五六日天])'
const HOURS = new RegExp(`^(.+?) *(\\d{1,2}:\\d{2})${TO}(\\d{1,2}:\\d{2})$`)
const RANGE = new RegExp(`^${WEEKDAY}${TO}${WEEKDAY}$`)
const ONE = new RegExp(`^${WEEKDAY}$`)
const DAYS = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})${TO}(\\d{4}-\\d{2}-\\d{2})$`)

export const HOURS_FORM =
  '开放时间要写成 周二至周日 09:00 至 17:00，前面也可以写 每天、工作日、周末 或 周六、周日；中午休息的，写最早开门和最晚关门，午休写进「说明」'

const NAMED_DAYS: Readonly<Record<string, readonly number[]>> = {
  每天: [1, 2, 3, 4, 5, 6, 7], 工作日: [1, 2, 3, 4, 5], 周末: [6, 7],
}

/**
 * Weekdays and hours as a clerk writes them: `周二至周日 09:00 至 17:00`, `每天 08:30–17:30`, `周六、周日 09:00 至 12:00`.
 * Refuses another form (one span a day: a break at noon goes among the details), an hour that does not exist, and an end that is not after the start.
 */
export const readOpeningHours = (text: string): Result<Pick<Opening, 'weekdays' | 'opensAt' | 'closesAt'>, Wrong> => {
  const [, days = '', from = '', to = ''] = HOURS.exec(plain(text)) ?? []
  const weekdays = readWeekdays(days.trim())
  if (!weekdays) return wrong(HOURS_FORM)
  const [opensAt, closesAt] = [from.padStart(5, '0'), to.padStart(5, '0')]
  if (![opensAt, closesAt].every(isClockTime)) return wrong(`没有 ${from} 至 ${to} 这个时间`)
  return opensAt < closesAt ? ok({ weekdays, opensAt, closesAt }) : wrong('关门要晚于开门')
}

/** `2025-05-19 至 2025-06-08`. Refuses days that do not exist, and an end before the start. */
export const readDays = (text: string): Result<{ readonly from: LocalDate; readonly to: LocalDate }, Wrong> => {
  const [, from = '', to = ''] = DAYS.exec(plain(text)) ?? []
  if (!isLocalDate(from) || !isLocalDate(to)) return wrong('开放日期要写成 2025-05-19 至 2025-06-08，而且真有这两天')
  return from <= to ? ok({ from, to }) : wrong('最后一天要在第一天之后')
}

const readWeekdays = (text: string): readonly number[] | undefined => {
  const named = NAMED_DAYS[text]
  if (named) return named
  const range = RANGE.exec(text)
  if (range) return runOfDays(weekdayNo(range[1]), weekdayNo(range[2]))
  const listed = text.split(/[、,，和 ]+/).map((word) => weekdayNo(ONE.exec(word)?.[1]))
  return listed.every((no) => no > 0) ? [...new Set(listed)].sort((one, other) => one - other) : undefined
}

/** 周五至周二 goes round the end of the week. */
const runOfDays = (first: number, last: number): readonly number[] => {
  const length = ((last - first + 7) % 7) + 1
  return Array.from({ length }, (_, index) => ((first - 1 + index) % 7) + 1).sort((one, other) => one - other)
}

/** 1 (Monday) to 7 (Sunday); 0 for what is no weekday. */
const weekdayNo = (word: string | undefined): number => (word === '天' ? 7 : '一二三四五六日'.indexOf(word ?? '？') + 1)

const isClockTime = (time: string): boolean => instantOf('2025-01-01', time) !== undefined

const plain = (text: string): string => text.normalize('NFKC').trim()
