import type { EventOutline } from '@domain/event/event'
import { lectureActivity } from '@/features/programme/entries'

const event = (slug: string, activityNo: number, more: Partial<EventOutline> = {}): EventOutline => ({
  id: `2025.${slug}`, activityNo, title: slug, summary: '', topics: [], fields: [], forms: [], audience: [], ...more,
})

const activity = (no: number) => ({ no, title: `第${no}项`, shortTitle: '', summary: '', topics: [], details: [], toBeAnnounced: [] })

test('the entry for lectures leads to the activity that has some', () => {
  const programme = {
    activities: [activity(2), activity(8)],
    events: [event('lecture', 2, { forms: ['专家讲座'] }), event('visit', 8, { baseId: '2025.jili' })],
  }
  expect(lectureActivity(programme)?.no).toBe(2)
  expect(lectureActivity({ ...programme, events: [] })).toBeUndefined()
})
