import { DAY, HOUR, instant, MINUTE, SECOND, localDateOf, startOfDay, type Instant } from '@domain/kernel/instant'

/** When a timer is due: the cloud's seven fields (second minute hour day month weekday year), in +08:00. */
export interface Schedule {
  readonly second: ReadonlySet<number>
  readonly minute: ReadonlySet<number>
  readonly hour: ReadonlySet<number>
  readonly day: ReadonlySet<number>
  readonly month: ReadonlySet<number>
  /** 0 is Sunday. */
  readonly weekday: ReadonlySet<number>
  readonly year: ReadonlySet<number>
}

const RANGES = [
  ['second', 0, 59],
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day', 1, 31],
  ['month', 1, 12],
  ['weekday', 0, 6],
  ['year', 1970, 2099],
] as const

/** A leap year's 29 February is at most eight years off. */
const FARTHEST_DAYS = 8 * 366

const numberIn = (text: string, least: number, most: number): number => {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most) throw new Error(`not between ${least} and ${most}: ${text}`)
  return value
}

const span = (range: string, least: number, most: number): readonly [number, number] => {
  if (range === '*') return [least, most]
  const [from = '', to = from] = range.split('-')
  return [numberIn(from, least, most), numberIn(to, least, most)]
}

const valuesOf = (part: string, least: number, most: number): number[] => {
  const [range = '', step = '1'] = part.split('/')
  const [from, to] = span(range, least, most)
  const last = part.includes('/') && from === to ? most : to
  const every = numberIn(step, 1, most)
  return Array.from({ length: Math.floor((last - from) / every) + 1 }, (_, index) => from + index * every)
}

/** Reads a timer's setting. Throws on one that the cloud would refuse: the declaration is ours. */
export const parseCron = (text: string): Schedule => {
  const fields = text.trim().split(/\s+/)
  if (fields.length !== RANGES.length) throw new Error(`a timer has seven fields: ${text}`)
  const sets = RANGES.map(([name, least, most], index) => {
    const values = (fields[index] ?? '').split(',').flatMap((part) => valuesOf(part, least, most))
    return [name, new Set(values)] as const
  })
  return Object.fromEntries(sets) as unknown as Schedule
}

const isOn = (schedule: Schedule, start: Instant): boolean => {
  const [year, month, day] = localDateOf(start).split('-').map(Number)
  const weekday = new Date(start + 8 * HOUR).getUTCDay()
  return (
    schedule.year.has(year ?? 0) &&
    schedule.month.has(month ?? 0) &&
    schedule.day.has(day ?? 0) &&
    schedule.weekday.has(weekday)
  )
}

const moments = (schedule: Schedule): number[] => {
  const seconds = [...schedule.second].map((second) => second * SECOND)
  const minutes = [...schedule.minute].flatMap((minute) => seconds.map((rest) => minute * MINUTE + rest))
  return [...schedule.hour]
    .flatMap((hour) => minutes.map((rest) => hour * HOUR + rest))
    .sort((one, other) => one - other)
}

/** The first moment after `after` at which the timer is due; undefined when there is none in the next years. */
export const nextDue = (schedule: Schedule, after: Instant): Instant | undefined => {
  const ofDay = moments(schedule)
  const today = startOfDay(localDateOf(after))
  for (let days = 0; days <= FARTHEST_DAYS; days += 1) {
    const start = instant(today + days * DAY)
    const found = isOn(schedule, start) ? ofDay.find((moment) => start + moment > after) : undefined
    if (found !== undefined) return instant(start + found)
  }
  return undefined
}
