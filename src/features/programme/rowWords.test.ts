import { countWords, whenWords, whereWords } from '@/features/programme/rowWords'
import type { EventOutline } from '@domain/event/event'
import type { FoundEvent } from '@domain/event/findEvents'
import { HOUR, instantOf, later, type Instant, type LocalDate } from '@domain/kernel/instant'
import type { SessionOutline } from '@domain/session/outline'

const at = (date: string, time: string): Instant => instantOf(date, time) as Instant
const NOW = at('2025-05-20', '09:00')
const DAY24 = '2025-05-24' as LocalDate

const session = (startsAt: Instant, hours?: number): SessionOutline => ({
  id: String(startsAt), eventId: '2025.visit', startsAt, ...(hours !== undefined && { endsAt: later(startsAt, hours * HOUR) }),
  signUpOpensAt: NOW, signUpClosesAt: startsAt, capacity: { online: 30 }, placesLeft: { online: 30 },
})
const found = (sessions: readonly SessionOutline[], event: Partial<EventOutline> = {}): FoundEvent => ({
  event: { id: '2025.visit', activityNo: 8, title: '参观', summary: '', topics: [], fields: [], forms: [], audience: [], ...event },
  sessions, ...(sessions[0] && { first: sessions[0] }),
})
const joined = (text: string) => text.replaceAll('\u2060', '').replaceAll('\u00A0', ' ')

const MORNING = session(at('2025-05-24', '09:00'), 1)
const AFTERNOON = session(at('2025-05-24', '15:00'), 1)

describe('when an event in a list is', () => {
  it.each<[string, FoundEvent, LocalDate | undefined, string]>([
    ['the hours of the chosen day', found([MORNING, AFTERNOON]), DAY24, '09:00–16:00，分 2 场'],
    ['its only session on that day', found([AFTERNOON]), DAY24, '15:00–16:00'],
    ['from when, where the end is not known', found([MORNING, session(at('2025-05-24', '16:00'))]), DAY24, '09:00 开始，分 2 场'],
    ['the next day and how many there still are', found([MORNING, AFTERNOON]), undefined, '5月24日 周六起，还有 2 场'],
    ['its only session', found([MORNING]), undefined, '5月24日 周六 09:00–10:00'],
    ['the hour of the notice before that of a session', found([MORNING], { time: { kind: 'exact', startsAt: at('2025-05-24', '08:30') } }), undefined, '5月24日 周六 08:30'],
    ['not announced', found([]), undefined, '日期待公布'],
    ['about when', found([], { time: { kind: 'around', on: '2025-05-30' as LocalDate } }), '2025-05-30' as LocalDate, '5月30日前后'],
  ])('is %s', (_what, event, on, words) => {
    expect(joined(whenWords(event, on, NOW))).toBe(words)
  })
})

describe('where an event in a list is', () => {
  it('is the place of its session before its own, with the tool when it is online', () => {
    expect(whereWords(found([]))).toBe('地点待公布')
    expect(whereWords(found([{ ...MORNING, placeName: '科普活动室' }], { place: { name: '长平广场' } }))).toBe('科普活动室')
    expect(whereWords(found([], { place: { name: '线上', onlineBy: '腾讯会议' } }))).toBe('线上 · 腾讯会议')
  })
})

describe('the head of a list', () => {
  it('says the day and how many', () => {
    expect(countWords(5, DAY24)).toBe('5月24日 周六，共 5 个活动')
    expect(countWords(13, undefined)).toBe('共 13 个活动')
  })
})
