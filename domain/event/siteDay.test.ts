import { siteDay } from '@domain/event/siteDay'
import { endOfDay, instantOf, type Instant, type LocalDate } from '@domain/kernel/instant'

const on = '2025-05-23' as LocalDate
const at = (time: string, date: string = on): Instant => instantOf(date, time) as Instant
const NOW = at('10:00')
const MORNING = { startsAt: at('09:00'), endsAt: at('11:30') }
const AFTERNOON = { startsAt: at('14:00'), endsAt: at('17:00') }
const TOMORROW = { startsAt: at('09:00', '2025-05-24'), endsAt: at('18:00', '2025-05-24') }
const NINE = { kind: 'exact', startsAt: at('09:00') } as const

describe('the day of a square', () => {
  it('ends as the notice says, else with the last session of the day', () => {
    expect(siteDay({ ...NINE, endsAt: at('12:00') }, [AFTERNOON], NOW)).toEqual({ on, endsAt: at('12:00') })
    expect(siteDay(NINE, [AFTERNOON, MORNING, TOMORROW], NOW)).toEqual({ on, endsAt: at('17:00') })
    expect(siteDay(NINE, [MORNING, { startsAt: at('13:00') }], NOW)).toEqual({ on, endsAt: endOfDay(on) })
    expect(siteDay(NINE, [], NOW)).toEqual({ on })
  })
  it('is that of the sessions, where the notice gives no hour', () => {
    expect(siteDay(undefined, [MORNING, TOMORROW], NOW)).toEqual({ on, endsAt: at('11:30') })
    expect(siteDay({ kind: 'around', on }, [TOMORROW], NOW)).toEqual({ on, endsAt: NOW })
  })
})
