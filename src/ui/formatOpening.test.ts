import { instantOf, type Instant, type LocalDate } from '@domain/kernel/instant'
import { formatOpening, formatOpeningDays, formatOpenState } from '@/ui/formatOpening'

const at = (date: string, time: string): Instant => instantOf(date, time) as Instant
const hours = { opensAt: '09:00', closesAt: '17:00', closedOn: [] }
const plain = (text: string) => text.replace(/\u2060/g, '')

describe('opening hours in words', () => {
  it.each([
    [[1, 2, 3, 4, 5, 6, 7], '每天 09:00–17:00'],
    [[2, 3, 4, 5, 6, 7], '周二至周日 09:00–17:00'],
    [[6, 7], '周六、周日 09:00–17:00'],
    [[1, 2, 5, 6, 7], '周一、周二、周五、周六、周日 09:00–17:00'],
  ])('say %j as %s', (weekdays, words) => {
    expect(plain(formatOpening({ ...hours, weekdays }))).toBe(words)
  })
  it('say on which days, and on which not', () => {
    const days = { from: '2025-05-19' as LocalDate, to: '2025-06-08' as LocalDate }
    const closedOn = ['2025-05-29' as LocalDate]
    const words = (more: object) => plain(formatOpeningDays({ ...hours, weekdays: [1], ...more }) ?? '').replace('\u00A0', ' ')
    expect(words({ days, closedOn })).toBe('开放日期 5月19日–6月8日，5月29日 闭馆')
    expect(words({ closedOn })).toBe('5月29日 闭馆')
    expect(formatOpeningDays({ ...hours, weekdays: [1] })).toBeUndefined()
  })
  it('say 待公布 where nothing is known', () => {
    expect(formatOpening(undefined)).toBe('开放时间待公布')
  })
  it('say until when, or from when', () => {
    const now = at('2025-05-21', '08:00')
    expect(formatOpenState({ kind: 'open', until: at('2025-05-21', '17:00') }, now)).toBe('现在开放，到 17:00')
    expect(formatOpenState({ kind: 'closed', opensAt: at('2025-05-21', '09:00') }, now)).toBe('今天 09:00 开放')
    expect(formatOpenState({ kind: 'closed', opensAt: at('2025-05-27', '09:00') }, now)).toBe('5月27日 周二 09:00 开放')
    expect(formatOpenState({ kind: 'ended' }, now)).toBe('开放已结束')
  })
})
