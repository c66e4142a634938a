import { DAY, HOUR, instant, later, localDateOf } from '@domain/kernel/instant'
import type { SessionView } from '@domain/contract/api'
import { eventState } from '@/features/programme/eventState'

const NINE = instant(Date.parse('2025-05-23T09:00:00+08:00'))
const places = { online: 300, group: 0, walkIn: 0, phone: 0 }
const SESSION: SessionView = {
  id: '2025.kick-off-0523', editionId: '2025', eventId: '2025.kick-off', kind: 'activity', title: '启动活动',
  startsAt: NINE, endsAt: later(NINE, 2 * HOUR), signUpOpensAt: later(NINE, -8 * DAY), signUpClosesAt: NINE,
  capacity: places, placesLeft: places, partyMax: 5, gates: [],
}
const EXACT = { time: { kind: 'exact', startsAt: NINE } } as const

describe('the state of an event in the list', () => {
  it('is that of its session, also when the session is over', () => {
    expect(eventState(EXACT, SESSION, later(NINE, -DAY))).toEqual({ kind: 'open', placesLeft: 300 })
    expect(eventState(EXACT, SESSION, later(NINE, 3 * HOUR))).toEqual({ kind: 'over' })
  })

  it('is over once its known time has passed, also without a session', () => {
    expect(eventState(EXACT, undefined, later(NINE, HOUR))).toBeUndefined()
    expect(eventState(EXACT, undefined, later(NINE, DAY))).toEqual({ kind: 'over' })
    expect(eventState({ time: { kind: 'around', on: localDateOf(NINE) } }, undefined, later(NINE, DAY))).toBeUndefined()
    expect(eventState({}, undefined, later(NINE, DAY))).toBeUndefined()
  })
})
