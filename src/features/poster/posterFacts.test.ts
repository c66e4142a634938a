import type { SessionView } from '@domain/contract/views'
import { instantOf, type Instant } from '@domain/kernel/instant'
import { factsOfEvent } from '@/features/poster/posterFacts'

const at = (date: string, time: string): Instant => instantOf(date, time) as Instant
const NONE = { online: 0, group: 0, walkIn: 0, phone: 0 }
const session = (date: string, placeName: string): SessionView => ({
  id: date, editionId: '2025', eventId: '2025.talk', kind: 'activity', title: '科普报告', placeName, partyMax: 5, gates: [],
  startsAt: at(date, '09:00'), endsAt: at(date, '10:00'), signUpOpensAt: at(date, '00:00'), signUpClosesAt: at(date, '08:00'),
  capacity: NONE, placesLeft: NONE,
})
const talk: Parameters<typeof factsOfEvent>[0] = {
  event: {
    id: '2025.talk', editionId: '2025', activityNo: 2, title: '科普报告', summary: '', paragraphs: [], topics: [], hosts: [], audience: [],
    fields: [], forms: [], exhibitors: [], details: [], toBeAnnounced: [],
  },
  sessions: [session('2025-05-28', '第二中学'), session('2025-05-21', '第一中学')],
}
const week = { theme: '矢志创新发展', period: '2025年5月下旬', organisers: [] }

it.each([
  ['the first session', '2025-05-20', '第一中学'],
  ['the first that is still to come', '2025-05-22', '第二中学'],
  ['the first of all, when all are over', '2025-06-01', '第一中学'],
])('a poster names the place of %s', (_which, today, place) => {
  expect(factsOfEvent(talk, week, at(today, '09:00')).where).toBe(place)
})
