import { DAY, HOUR, instant, later, type Instant } from '@domain/kernel/instant'
import type { SessionView } from '@domain/contract/views'
import { daysOf } from '@/features/session/sessionDays'

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
})
