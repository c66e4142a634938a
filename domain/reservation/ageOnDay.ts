import type { LocalDate } from '@domain/kernel/instant'
import type { AgeBand } from '@domain/reservation/party'

/** Birthdays that belong to an age band on a day, both inclusive; absent: no limit on that side. */
export interface Birthdays {
  readonly from?: LocalDate
  readonly to?: LocalDate
}

/** 周岁: somebody is 14 from the day after the 14th birthday on (最高人民法院 法释〔2006〕1号 第二条); 60 likewise. */
const LIMITS: Readonly<Record<AgeBand, { readonly over?: number; readonly upTo?: number }>> = {
  under14: { upTo: 14 },
  from14to17: { over: 14, upTo: 18 },
  adult: { over: 18, upTo: 60 },
  senior: { over: 60 },
}

/**
 * Which birthdays belong to an age band on a session's day: shown to whoever is not sure, so that no birthday need ever
 * be asked for. Each birthday belongs to exactly one band.
 */
export const birthdaysOf = (band: AgeBand, day: LocalDate): Birthdays => {
  const { over, upTo } = LIMITS[band]
  return {
    ...(upTo !== undefined && { from: yearsBefore(day, upTo) }),
    ...(over !== undefined && { to: dayBefore(yearsBefore(day, over)) }),
  }
}

/** The same day so many years before; of a 29 February in a year without it, 1 March: that birthday is reached only then. */
const yearsBefore = (day: LocalDate, years: number): LocalDate => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return dateText(new Date(Date.UTC(year - years, month - 1, date)))
}

const dayBefore = (day: LocalDate): LocalDate => dateText(new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000))

const dateText = (date: Date): LocalDate => date.toISOString().slice(0, 10) as LocalDate
