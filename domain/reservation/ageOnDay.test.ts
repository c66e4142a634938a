import fc from 'fast-check'
import type { LocalDate } from '@domain/kernel/instant'
import { birthdaysOf } from '@domain/reservation/ageOnDay'
import { AGE_BANDS, type AgeBand } from '@domain/reservation/party'

const local = (text: string) => text as LocalDate
const anyDay = (from: string, to: string) =>
  fc.integer({ min: Date.parse(from) / 86_400_000, max: Date.parse(to) / 86_400_000 }).map((days) => local(new Date(days * 86_400_000).toISOString().slice(0, 10)))

const isIn = (band: AgeBand, birthday: LocalDate, day: LocalDate): boolean => {
  const { from, to } = birthdaysOf(band, day)
  return (from === undefined || from <= birthday) && (to === undefined || birthday <= to)
}

/** Counted anew: full years only from the day after the birthday; 29 February has its birthday on 1 March in other years. */
const yearsOld = (birthday: LocalDate, day: LocalDate): number => {
  const [year, month, date] = birthday.split('-').map(Number) as [number, number, number]
  let years = 0
  while (new Date(Date.UTC(year + years + 1, month - 1, date)).toISOString().slice(0, 10) < day) years += 1
  return years
}

const bandOf = (years: number): AgeBand => {
  if (years < 14) return 'under14'
  if (years < 18) return 'from14to17'
  return years < 60 ? 'adult' : 'senior'
}

describe('age bands on the day of a session', () => {
  it('change on the day after the birthday', () => {
    const day = local('2025-05-24')
    expect(birthdaysOf('under14', day)).toEqual({ from: '2011-05-24' })
    expect(birthdaysOf('from14to17', day)).toEqual({ from: '2007-05-24', to: '2011-05-23' })
    expect(birthdaysOf('adult', day)).toEqual({ from: '1965-05-24', to: '2007-05-23' })
    expect(birthdaysOf('senior', day)).toEqual({ to: '1965-05-23' })
  })

  it('know leap days', () => {
    expect(birthdaysOf('under14', local('2024-02-29'))).toEqual({ from: '2010-03-01' })
    expect(birthdaysOf('from14to17', local('2026-03-01'))).toEqual({ from: '2008-03-01', to: '2012-02-29' })
    expect(isIn('under14', local('2012-02-29'), local('2026-02-28'))).toBe(true)
    expect(isIn('under14', local('2012-02-29'), local('2026-03-01'))).toBe(false)
  })

  it('hold every birthday exactly once on every day, and the one that the years say', () => {
    fc.assert(fc.property(anyDay('1920-01-01', '2040-12-31'), anyDay('2020-01-01', '2045-12-31'), (birthday, day) => {
      const bands = AGE_BANDS.filter((band) => isIn(band, birthday, day))
      expect(bands).toHaveLength(1)
      if (birthday.slice(5) !== '02-29') expect(bands).toEqual([bandOf(yearsOld(birthday, day))])
    }), { numRuns: 2_000 })
    const leapDays = [1964, 1968, 2004, 2008, 2012].map((year) => local(`${year}-02-29`))
    const around = ['2024-02-28', '2024-02-29', '2024-03-01', '2025-02-28', '2025-03-01', '2026-02-28', '2026-03-01', '2026-03-02'].map(local)
    for (const birthday of leapDays) for (const day of around) expect(AGE_BANDS.filter((band) => isIn(band, birthday, day))).toHaveLength(1)
  })
})
