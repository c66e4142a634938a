import { instantOf, type Instant } from '@domain/kernel/instant'
import { isDayBefore } from '@/features/ticket/isDayBefore'

const at = (date: string, time: string): Instant => instantOf(date, time) as Instant
const STARTS = at('2025-05-23', '09:00')

it('the day before begins at midnight in Gaoping, and ends when the session starts', () => {
  expect(isDayBefore(STARTS, at('2025-05-21', '23:59'))).toBe(false)
  expect(isDayBefore(STARTS, at('2025-05-22', '00:00'))).toBe(true)
  expect(isDayBefore(STARTS, at('2025-05-23', '08:59'))).toBe(true)
  expect(isDayBefore(STARTS, STARTS)).toBe(false)
})
