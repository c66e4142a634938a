import { instantOf, localDateOf, type Instant, type LocalDate } from '@domain/kernel/instant'

/** A day as people write it: `2025-05-23`, `2025/5/23`, `5月23日`, `5-23`; without a year it is this year's. Undefined: no day. */
export const readDay = (typed: string, now: Instant): LocalDate | undefined => {
  const [, year = localDateOf(now).slice(0, 4), month = '', day = ''] = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed.trim()) ?? []
  const start = instantOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, '00:00')
  return start === undefined ? undefined : localDateOf(start)
}

/** A clock of a day as people type it: `9:00`, with a Chinese colon too. Undefined: no time. */
export const readMoment = (day: LocalDate, typed: string): Instant | undefined => {
  const time = typed.trim().replace('：', ':')
  return instantOf(day, /^\d:/.test(time) ? `0${time}` : time)
}
