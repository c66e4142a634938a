import fc from 'fast-check'
import { endOfDay, instant, instantOf, isLocalDate, localDateOf, startOfDay } from '@domain/kernel/instant'

describe('days in +08:00', () => {
  it('begin at midnight in Gaoping, whatever the machine says', () => {
    expect(localDateOf(instant(Date.parse('2025-05-22T16:00:00Z')))).toBe('2025-05-23')
    expect(localDateOf(instant(Date.parse('2025-05-22T15:59:59.999Z')))).toBe('2025-05-22')
  })
  it('hold every moment between their start and their end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
        const date = localDateOf(instant(at))
        return startOfDay(date) <= at && at < endOfDay(date)
      }),
    )
  })
  it('are read only when they exist', () => {
    expect(instantOf('2025-05-23', '09:00')).toBe(Date.parse('2025-05-23T01:00:00Z'))
    expect(instantOf('2025-02-29', '09:00')).toBeUndefined()
    expect(instantOf('2025-05-23', '24:00')).toBeUndefined()
    expect(isLocalDate('2024-02-29')).toBe(true)
  })
})
