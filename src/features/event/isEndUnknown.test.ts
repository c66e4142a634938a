import { HOUR, instantOf, later, type Instant } from '@domain/kernel/instant'
import { isEndUnknown } from '@/features/event/isEndUnknown'

const NINE = instantOf('2025-05-23', '09:00') as Instant
const ELEVEN = later(NINE, 2 * HOUR)
const AT_NINE = { kind: 'exact', startsAt: NINE } as const

it('an end that a session of the day tells is not said to be 待公布', () => {
  expect(isEndUnknown(AT_NINE, [])).toBe(true)
  expect(isEndUnknown(AT_NINE, [{ startsAt: NINE }])).toBe(true)
  expect(isEndUnknown(AT_NINE, [{ startsAt: later(NINE, 24 * HOUR), endsAt: later(NINE, 26 * HOUR) }])).toBe(true)
  expect(isEndUnknown(AT_NINE, [{ startsAt: NINE, endsAt: ELEVEN }])).toBe(false)
  expect(isEndUnknown({ ...AT_NINE, endsAt: ELEVEN }, [])).toBe(false)
  expect(isEndUnknown(undefined, [])).toBe(false)
})
