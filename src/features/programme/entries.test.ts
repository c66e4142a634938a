import type { EventOutline, EventTime } from '@domain/event/event'
import { endOfDay, instantOf, later, type LocalDate } from '@domain/kernel/instant'
import { featuredEvent, lectureActivity, visitActivity } from '@/features/programme/entries'

const at = (date: string, time: string) => {
  const found = instantOf(date, time)
  if (found === undefined) throw new Error(`not a time: ${date} ${time}`)
  return found
}

const event = (slug: string, activityNo: number, more: Partial<EventOutline> = {}): EventOutline => ({
  id: `2025.${slug}`, activityNo, title: slug, summary: '', topics: [], fields: [], forms: [], audience: [], ...more,
})

const exact = (date: string, time: string): EventTime => ({ kind: 'exact', startsAt: at(date, time) })
const activity = (no: number) => ({ no, title: `第${no}项`, shortTitle: '', summary: '', topics: [], details: [], toBeAnnounced: [] })

describe('the event shown first', () => {
  const soon = event('soon', 1, { time: exact('2025-05-23', '09:00') })
  const then = event('then', 3, { time: { kind: 'around', on: '2025-05-30' as LocalDate } })
  const events = [event('unknown', 2), then, soon]

  it('is the next one with a known time', () => {
    expect(featuredEvent({ events }, at('2025-05-20', '09:00'))).toBe(soon)
  })

  it('stays until its day is over while its end is not known', () => {
    const midnight = endOfDay('2025-05-23' as LocalDate)
    expect(featuredEvent({ events }, later(midnight, -1))).toBe(soon)
    expect(featuredEvent({ events }, midnight)).toBe(then)
  })

  it('is the first of all when nothing is coming', () => {
    expect(featuredEvent({ events }, at('2025-07-01', '09:00'))).toBe(events[0])
    expect(featuredEvent({ events: [] }, at('2025-07-01', '09:00'))).toBeUndefined()
  })
})

test('entries lead to the activity that has visits, and to the one that has lectures', () => {
  const programme = {
    activities: [activity(2), activity(8)],
    events: [event('lecture', 2, { forms: ['专家讲座'] }), event('visit', 8, { baseId: '2025.jili' })],
  }
  expect(visitActivity(programme)?.no).toBe(8)
  expect(lectureActivity(programme)?.no).toBe(2)
  expect(visitActivity({ ...programme, events: [] })).toBeUndefined()
})
