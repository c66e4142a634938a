import { chosenIn, filtersOf, onDay, stillFitting, withChoice, withPlacesToggled } from '@/features/programme/eventFilter'
import type { EventOutline } from '@domain/event/event'
import type { LocalDate } from '@domain/kernel/instant'

const activity = (no: number, shortTitle: string) => ({ no, shortTitle, title: shortTitle, summary: '', topics: [], details: [], toBeAnnounced: [] })
const event = (activityNo: number, more: Partial<EventOutline>): EventOutline => ({
  id: `2025.e${activityNo}`, activityNo, title: '活动', summary: '', topics: [], fields: [], forms: [], audience: [], ...more,
})

const filters = filtersOf({
  activities: [activity(1, '启动活动'), activity(2, '科技大讲堂'), activity(8, '科普基地开放')],
  fields: ['生命健康', '乡村振兴', '食品安全'],
  forms: [],
  events: [event(8, { fields: ['食品安全', '气象'], audience: ['公众'] }), event(1, { fields: ['乡村振兴'] })],
})
const days = [{ date: '2025-05-23' as LocalDate }, { date: '2025-05-24' as LocalDate }]
const today = '2025-05-24' as LocalDate

describe('the filters of a programme', () => {
  it('offer only what leads to some event, in the order of the notice', () => {
    expect(filters.map(({ name, options }) => [name, ...options.map(({ label }) => label)])).toEqual([
      ['类别', '启动活动', '科普基地开放'], ['领域', '乡村振兴', '食品安全', '气象'], ['适合谁', '公众'],
    ])
  })
})

describe('choosing in a filter', () => {
  it('changes one thing and keeps the others', () => {
    expect(withChoice({ field: '乡村振兴' }, 'activityNo', '8')).toEqual({ field: '乡村振兴', activityNo: 8 })
    expect(withChoice({ field: '乡村振兴', activityNo: 8 }, 'field', undefined)).toEqual({ activityNo: 8 })
    expect(chosenIn({ activityNo: 8 }, 'activityNo')).toBe('8')
    expect(onDay({ on: today, field: '乡村振兴' }, undefined)).toEqual({ field: '乡村振兴' })
    expect(withPlacesToggled(withPlacesToggled({}))).toEqual({})
  })
})

describe('a remembered filter', () => {
  const fitting = (filter: Parameters<typeof stillFitting>[0]) => stillFitting(filter, { filters, days, today })
  it('is taken up again', () => {
    const filter = { on: today, activityNo: 8, field: '食品安全', audience: '公众', withPlaces: true }
    expect(fitting(filter)).toEqual(filter)
  })
  it('loses a day that is past or has nothing any more, and what is no longer offered', () => {
    expect(fitting({ on: '2025-05-23' as LocalDate, field: '生命健康' })).toEqual({})
    expect(fitting({ on: '2025-05-29' as LocalDate, activityNo: 2, audience: '公众' })).toEqual({ audience: '公众' })
  })
})
