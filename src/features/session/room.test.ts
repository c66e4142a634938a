import type { SessionView } from '@domain/contract/views'
import { HOUR, instantOf, later, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { fullness, roomIn, sessionsWithRoom } from '@/features/session/room'

const NINE = instantOf('2025-05-24', '09:00') as Instant
const NOW = later(NINE, -24 * HOUR)
const visit = (id: string, left: number, more: Partial<SessionView> = {}): SessionView => ({
  id, editionId: '2025', eventId: '2025.visit', kind: 'visit', title: '参观', startsAt: NINE, endsAt: later(NINE, HOUR),
  signUpOpensAt: later(NINE, -48 * HOUR), signUpClosesAt: NINE, partyMax: 5, gates: [],
  capacity: { online: 30, group: 0, walkIn: 0, phone: 0 }, placesLeft: { online: left, group: 0, walkIn: 0, phone: 0 }, ...more,
})

it('a party can move to where all of it has room', () => {
  const mine = { ticketId: '7K3M9Q2H', party: { ...EMPTY_PARTY, adult: 3 } }
  const sessions = [visit('mine', 9, { mine }), visit('two', 2), visit('three', 3), visit('off', 9, { cancelled: { at: NOW, reason: '大雨' } })]
  expect(sessionsWithRoom(sessions, { fromId: 'mine', people: 3, now: NOW }).map(({ id }) => id)).toEqual(['three'])
})

it('nobody can be added once sign-up has closed', () => {
  expect([roomIn(visit('v', 4), NOW), roomIn(visit('v', 4), NINE)]).toEqual([4, 0])
})

it('a bar is never fuller than full, also when what groups left is everyone’s', () => {
  expect([fullness(5, 20), fullness(30, 20), fullness(0, 0), fullness(4, 0)]).toEqual([25, 100, 0, 100])
})
