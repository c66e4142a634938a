import { DAY, instantOf, later, localDateOf, startOfDay, type Instant, type LocalDate } from '@domain/kernel/instant'

/** 开放时间: on which weekdays a base opens and from when to when, in +08:00. */
export interface Opening {
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekdays: readonly number[]
  /** As `09:00`. */
  readonly opensAt: string
  readonly closesAt: string
  /** 开放日期: the first and the last day of the free opening; absent: 待公布, every such weekday counts. */
  readonly days?: { readonly from: LocalDate; readonly to: LocalDate }
  /** 闭馆日 */
  readonly closedOn: readonly LocalDate[]
}

/** Whether a base is open at a moment, until when or from when on; `ended`: it does not open again. */
export type OpenState =
  | { readonly kind: 'open'; readonly until: Instant }
  | { readonly kind: 'closed'; readonly opensAt: Instant }
  | { readonly kind: 'ended' }

/** 1 (Monday) to 7 (Sunday) of a day in +08:00. */
export const weekdayOf = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

/** Whether a base is open now, by its own hours; the first moment in, the last out. */
export const openState = (opening: Opening, now: Instant): OpenState => {
  const first = opening.days && opening.days.from > localDateOf(now) ? opening.days.from : localDateOf(now)
  for (let day = 0; day < LOOKED_AHEAD_DAYS; day += 1) {
    const date = localDateOf(later(startOfDay(first), day * DAY))
    const span = opensOn(opening, date) ? hoursOn(opening, date) : undefined
    if (span && now < span.until) return now >= span.from ? { kind: 'open', until: span.until } : { kind: 'closed', opensAt: span.from }
  }
  return { kind: 'ended' }
}

/** A closed week or two may lie between two open days. */
const LOOKED_AHEAD_DAYS = 31

/** Whether a base opens on a day at all. */
export const opensOn = ({ weekdays, days, closedOn }: Opening, date: LocalDate): boolean =>
  weekdays.includes(weekdayOf(date)) && !closedOn.includes(date) && (!days || (date >= days.from && date <= days.to))

/** Whether there is any day on which a base opens. */
export const everOpens = (opening: Opening): boolean => {
  if (!opening.days) return opening.weekdays.length > 0
  const first = startOfDay(opening.days.from)
  // Each closed day puts an only weekday off by a week at most.
  const looked = 7 * (opening.closedOn.length + 1)
  return Array.from({ length: looked }, (_, day) => localDateOf(later(first, day * DAY))).some((date) => opensOn(opening, date))
}

const hoursOn = ({ opensAt, closesAt }: Opening, date: LocalDate) => {
  const [from, until] = [instantOf(date, opensAt), instantOf(date, closesAt)]
  return from === undefined || until === undefined ? undefined : { from, until }
}
