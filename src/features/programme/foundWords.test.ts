import { countWords, foundHours, foundOpening, foundPlace, foundState, foundTime } from '@/features/programme/foundWords'
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
    ['the hours of the chosen day', found([MORNING, AFTERNOON]), DAY24, '09:00–10:00 等 2 场'],
    ['its only session on that day', found([AFTERNOON]), DAY24, '15:00–16:00'],
    ['from when, where the end is not known', found([session(at('2025-05-24', '08:00')), AFTERNOON]), DAY24, '08:00 开始 等 2 场'],
    ['the next day and how many there still are', found([MORNING, AFTERNOON]), undefined, '5月24日 周六起，还有 2 场'],
    ['its only session', found([MORNING]), undefined, '5月24日 周六 09:00–10:00'],
    ['the hour of the notice before that of a session', found([MORNING], { time: { kind: 'exact', startsAt: at('2025-05-24', '08:30') } }), undefined, '5月24日 周六 08:30'],
    ['not announced', found([]), undefined, '日期待公布'],
    ['about when', found([], { time: { kind: 'around', on: '2025-05-30' as LocalDate } }), '2025-05-30' as LocalDate, '5月30日前后'],
  ])('is %s', (_what, event, on, words) => {
    expect(joined(foundTime(event, on, NOW))).toBe(words)
  })
})

describe('the hours of a day', () => {
  it.each<[string, string, string]>([
    ['those still to come, the earliest first', '2025-05-24 09:30', '09:00–10:00 等 2 场'],
    ['none that is over', '2025-05-24 10:00', '15:00–16:00'],
    ['that all are over', '2025-05-24 16:00', '2 场都已结束'],
  ])('say %s', (_what, moment, words) => {
    const [date = '', time = ''] = moment.split(' ')
    expect(joined(foundHours(found([AFTERNOON, MORNING]), at(date, time)))).toBe(words)
  })
  it('say of the only one that it is over', () => {
    expect(joined(foundHours(found([MORNING]), at('2025-05-24', '10:00')))).toBe('09:00–10:00，已结束')
  })
})

describe('what can be done with an event in a list', () => {
  const opensAt = at('2025-05-22', '00:00')
  const later22 = { ...MORNING, signUpOpensAt: opensAt }
  it('is first of all that one holds a place', () => {
    expect(foundState({ first: { ...MORNING, mine: true }, state: { kind: 'few', placesLeft: 3 } }).words).toBe('已约')
    expect(foundState({ first: MORNING, state: { kind: 'few', placesLeft: 3 } }).words).toBe('余 3')
  })
  it('is to wait until sign-up opens, and when that is', () => {
    const waiting = { first: later22, state: { kind: 'notYetOpen' } } as const
    expect([foundState(waiting).words, foundOpening(waiting)]).toEqual(['未开放', '5月22日开放预约'])
    expect(foundOpening({ first: MORNING, state: { kind: 'full' } })).toBeUndefined()
  })
})

describe('where an event in a list is', () => {
  it('is the place of its session before its own, with the tool when it is online', () => {
    expect(foundPlace(found([]))).toBe('地点待公布')
    expect(foundPlace(found([{ ...MORNING, placeName: '科普活动室' }], { place: { name: '长平广场' } }))).toBe('科普活动室')
    expect(foundPlace(found([], { place: { name: '线上', onlineBy: '腾讯会议' } }))).toBe('线上 · 腾讯会议')
  })
})

describe('the head of a list', () => {
  it('says the day and how many', () => {
    expect(countWords(5, DAY24)).toBe('5月24日 周六，共 5 个活动')
    expect(countWords(13, undefined)).toBe('共 13 个活动')
  })
})
