import { openState, type Opening } from '@domain/base/opening'
import { instantOf, later, type Instant, type LocalDate } from '@domain/kernel/instant'

const at = (date: string, time: string): Instant => instantOf(date, time) as Instant

/** Closed on Mondays; 2025-05-21 is a Wednesday. */
const JILI: Opening = { weekdays: [2, 3, 4, 5, 6, 7], opensAt: '09:00', closesAt: '17:00', closedOn: ['2025-05-28' as LocalDate] }

describe('whether a base is open', () => {
  it('begins with its first millisecond and ends before its last', () => {
    const [opens, closes] = [at('2025-05-21', '09:00'), at('2025-05-21', '17:00')]
    expect(openState(JILI, later(opens, -1))).toEqual({ kind: 'closed', opensAt: opens })
    expect(openState(JILI, opens)).toEqual({ kind: 'open', until: closes })
    expect(openState(JILI, later(closes, -1))).toEqual({ kind: 'open', until: closes })
    expect(openState(JILI, closes)).toEqual({ kind: 'closed', opensAt: at('2025-05-22', '09:00') })
  })
  it('passes over the weekday and the day on which it is closed', () => {
    expect(openState(JILI, at('2025-05-25', '18:00'))).toEqual({ kind: 'closed', opensAt: at('2025-05-27', '09:00') })
    expect(openState(JILI, at('2025-05-27', '18:00'))).toEqual({ kind: 'closed', opensAt: at('2025-05-29', '09:00') })
  })
  it('keeps to its days where these are known', () => {
    const dated = { ...JILI, days: { from: '2025-05-24' as LocalDate, to: '2025-05-25' as LocalDate } }
    expect(openState(dated, at('2025-05-01', '10:00'))).toEqual({ kind: 'closed', opensAt: at('2025-05-24', '09:00') })
    expect(openState(dated, at('2025-05-25', '10:00'))).toEqual({ kind: 'open', until: at('2025-05-25', '17:00') })
    expect(openState(dated, at('2025-05-25', '17:00'))).toEqual({ kind: 'ended' })
  })
  it('never opens again when no weekday is left', () => {
    expect(openState({ ...JILI, weekdays: [] }, at('2025-05-21', '10:00'))).toEqual({ kind: 'ended' })
  })
})
