import { currentStep } from '@domain/event/onSite'
import { instantOf, type Instant, type LocalDate } from '@domain/kernel/instant'

const on = '2025-05-23' as LocalDate
const at = (time: string, date: string = on): Instant => instantOf(date, time) as Instant
const schedule = [{ at: '08:00', what: '入场' }, { at: '09:00', what: '启动仪式' }, { at: '09:30', what: '参观展位' }]
const stepAt = (now: Instant, endsAt?: Instant) => currentStep(schedule, { on, endsAt }, now)

describe('the step that is going on at a square', () => {
  it('is the last that has begun, from its very minute', () => {
    expect(stepAt(at('07:59'))).toBeUndefined()
    expect(stepAt(at('08:00'))).toBe(0)
    expect(stepAt(at('09:29'))).toBe(1)
    expect(stepAt(at('09:30'))).toBe(2)
  })
  it('is the one begun last, whatever the order in which steps are written, and never one without a time', () => {
    const mixed = [{ at: '09:30', what: '参观展位' }, { at: '08:00', what: '入场' }, { at: '上午', what: '合影' }]
    expect([at('08:30'), at('10:00')].map((now) => currentStep(mixed, { on }, now))).toEqual([1, 0])
  })
  it('is none after the end, and on any other day', () => {
    expect(stepAt(at('11:29'), at('11:30'))).toBe(2)
    expect(stepAt(at('11:30'), at('11:30'))).toBeUndefined()
    expect(stepAt(at('23:59'))).toBe(2)
    expect(stepAt(at('09:00', '2025-05-22'))).toBeUndefined()
    expect(currentStep([], { on }, at('09:00'))).toBeUndefined()
  })
})
