import { DAY, HOUR, instant, later, type Instant, type LocalDate } from '@domain/kernel/instant'
import type { SessionView } from '@domain/contract/views'
import { calendarOf, daysOf } from '@/features/session/sessionDays'

const NINE = instant(Date.parse('2025-05-24T09:00:00+08:00'))
const NOW = later(NINE, -DAY)
const places = (online: number) => ({ online, group: 0, walkIn: 0, phone: 0 })

const session = (id: string, startsAt: Instant, left: number): SessionView => ({
  id, editionId: '2025', eventId: '2025.visit', kind: 'visit', title: '参观', startsAt, endsAt: later(startsAt, HOUR),
  signUpOpensAt: later(startsAt, -7 * DAY), signUpClosesAt: startsAt, capacity: places(30), placesLeft: places(left),
  partyMax: 5, gates: [],
})

describe('sessions by day', () => {
  it('are in order of time, each day with its best state', () => {
    const full = session('a', NINE, 0)
    const few = session('b', later(NINE, HOUR), 3)
    const nextDay = session('c', later(NINE, DAY), 30)
    expect(daysOf([nextDay, few, full], NOW)).toEqual([
      { date: '2025-05-24', sessions: [full, few], state: { kind: 'few', placesLeft: 3 } },
      { date: '2025-05-25', sessions: [nextDay], state: { kind: 'open', placesLeft: 30 } },
    ])
  })
  it('that are past cannot be chosen', () => {
    expect(daysOf([session('a', NINE, 3)], later(NINE, DAY))).toMatchObject([{ state: { kind: 'over' }, off: 'past' }])
  })
  it('of a place are shown with those between: closed, or without anything', () => {
    const opening = { weekdays: [1, 2, 3, 4, 5, 6, 7], opensAt: '09:00', closesAt: '17:00', closedOn: ['2025-05-25' as LocalDate] }
    const sessions = [session('a', NINE, 3), session('b', later(NINE, 3 * DAY), 3)]
    expect(calendarOf(sessions, { from: '2025-05-23' as LocalDate, opening, now: NOW })).toMatchObject([
      { date: '2025-05-23', sessions: [], off: 'nothing' }, { date: '2025-05-24', sessions: [{ id: 'a' }] },
      { date: '2025-05-25', sessions: [], off: 'closed' }, { date: '2025-05-26', off: 'nothing' }, { date: '2025-05-27', sessions: [{ id: 'b' }] },
    ])
    expect(calendarOf([], { from: '2025-05-23' as LocalDate, opening, now: NOW })).toEqual([])
  })
})
