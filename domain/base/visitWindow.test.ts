import { visitWindow } from '@domain/base/visitWindow'
import { DAY, instantOf, later, type Instant, type LocalDate } from '@domain/kernel/instant'

const NOW = instantOf('2025-05-20', '09:00') as Instant
const on = (...days: readonly number[]) => days.map((day) => ({ startsAt: later(NOW, day * DAY) }))

it('two weeks are shown from today on, while something is held within the week', () => {
  expect(visitWindow(on(1, 13, 14, 20), NOW, undefined)).toEqual({ from: '2025-05-20', sessions: on(1, 13), laterFrom: '2025-06-03' })
  expect(visitWindow(on(6), NOW, undefined)).toEqual({ from: '2025-05-20', sessions: on(6) })
  expect(visitWindow([], NOW, undefined)).toEqual({ from: '2025-05-20', sessions: [] })
})
it('what begins later is shown from its first day on', () => {
  expect(visitWindow(on(7, 8), NOW, undefined)).toEqual({ from: '2025-05-27', sessions: on(7, 8) })
})
it('another two weeks can be asked for, but not what is past', () => {
  expect(visitWindow(on(1, 14, 20), NOW, '2025-06-03' as LocalDate)).toEqual({ from: '2025-06-03', sessions: on(14, 20) })
  expect(visitWindow(on(1), NOW, '2025-05-01' as LocalDate)).toEqual({ from: '2025-05-20', sessions: on(1) })
})
