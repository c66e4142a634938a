import { instantOf, type LocalDate } from '@domain/kernel/instant'
import { formatDate, formatEventTime, formatFullDate, formatMoment, formatSpan, formatStart, formatWhen } from '@/ui/formatTime'

const at = (date: string, time: string) => {
  const found = instantOf(date, time)
  if (found === undefined) throw new Error(`not a time: ${date} ${time}`)
  return found
}

const startsAt = at('2025-05-23', '09:00')

test('a span on one day names the day once', () => {
  expect(formatSpan(startsAt, at('2025-05-23', '11:30'))).toBe('5月23日 周五 09:00–11:30')
})

test('a start without an end stands alone', () => {
  expect(formatSpan(startsAt)).toBe('5月23日 周五 09:00')
})

test('a span over midnight names both days', () => {
  expect(formatSpan(at('2025-05-23', '20:00'), at('2025-05-24', '01:00'))).toBe('5月23日 周五 20:00–5月24日 周六 01:00')
})

test('the first and the last minute of a day in Gaoping belong to it', () => {
  expect(formatMoment(at('2025-05-23', '00:00'))).toBe('5月23日 00:00')
  expect(formatMoment(at('2025-05-23', '23:59'))).toBe('5月23日 23:59')
})

test('a calendar day is written with its weekday or its year', () => {
  expect(formatDate('2025-06-12' as LocalDate)).toBe('6月12日 周四')
  expect(formatFullDate('2025-05-19' as LocalDate)).toBe('2025年5月19日')
})

test('when an event is, comes from its sessions where the notice does not say', () => {
  const [one, two] = [{ startsAt: at('2025-05-22', '15:00') }, { startsAt: at('2025-05-21', '09:00'), endsAt: at('2025-05-21', '10:30') }]
  expect(formatWhen({ kind: 'exact', startsAt: at('2025-05-23', '09:00') }, [one])).toBe('5月23日 周五 09:00 开始')
  expect(formatWhen(undefined, [one, two])).toBe('5月21日 周三起，分\u00A02\u00A0场')
  expect(formatWhen({ kind: 'around', on: '2025-05-30' as LocalDate }, [two])).toBe('5月21日 周三 09:00–10:30')
  expect(formatWhen({ kind: 'around', on: '2025-05-30' as LocalDate }, [])).toBe('5月30日前后')
})

test('the start alone comes from the sessions too, and is 待公布 only where there are none', () => {
  const [one, two] = [{ startsAt: at('2025-05-22', '15:00') }, { startsAt: at('2025-05-21', '09:00') }]
  expect(formatStart({ kind: 'exact', startsAt }, [one])).toBe('5月23日 09:00')
  expect(formatStart(undefined, [one])).toBe('5月22日')
  expect(formatStart(undefined, [one, two])).toBe('5月21日起')
  expect(formatStart(undefined, [])).toBe('日期待公布')
})

test('a time may be around a day, or not be known', () => {
  expect(formatEventTime({ kind: 'around', on: '2025-05-30' as LocalDate })).toBe('5月30日前后')
  expect(formatEventTime(undefined)).toBe('日期待公布')
})
