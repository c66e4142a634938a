import type { SessionView } from '@domain/contract/views'
import { HOUR, instantOf, later, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { stateOf } from '@domain/session/outline'
import { holdsTicket, reserveNote } from '@/features/session/reserveWords'

const NINE = instantOf('2025-05-24', '09:00') as Instant
const PLACES = { online: 30, group: 0, walkIn: 6, phone: 0 }
const VISIT: SessionView = {
  id: '2025.visit', editionId: '2025', eventId: '2025.visit', kind: 'visit', title: '参观', startsAt: NINE, endsAt: later(NINE, HOUR),
  signUpOpensAt: later(NINE, -48 * HOUR), signUpClosesAt: NINE, capacity: PLACES, placesLeft: PLACES, partyMax: 5, gates: [],
}
const MINE: SessionView = { ...VISIT, mine: { ticketId: '7K3M9Q2H', party: { ...EMPTY_PARTY, adult: 2 } } }
const told = (session: SessionView, now: Instant) => {
  const state = stateOf(session, now)
  return [holdsTicket(session, state), reserveNote(session, state)]
}

it('a ticket is shown the way to until its session is over; afterwards it may have been deleted', () => {
  expect(told(MINE, later(NINE, -HOUR))).toEqual([true, '您已预约 2 人'])
  expect(told(MINE, NINE)).toEqual([true, '您已预约 2 人'])
  expect(told(MINE, later(NINE, HOUR))).toEqual([false, '您约过，这一场结束了'])
  expect(told(VISIT, later(NINE, -HOUR))).toEqual([false, '一次最多 5 人'])
  expect(told(VISIT, later(NINE, HOUR))).toEqual([false, '这一场结束了'])
})

it('a turn is shown the way to until the session is over or called off', () => {
  const now = later(NINE, -HOUR)
  const turn = { requestKey: 'k', party: { ...EMPTY_PARTY, adult: 2 }, atLeast: 2, since: now, ahead: 2 }
  const waiting: SessionView = { ...VISIT, placesLeft: { ...PLACES, online: 0 }, waiting: 4, myWaiting: turn }
  const { myWaiting: _mine, ...others } = waiting
  expect(told(others, now)).toEqual([false, '约满了，4 家在候补，可以直接来'])
  expect(told(waiting, now)).toEqual([false, '您在候补，排第 3 位'])
  expect(told({ ...waiting, myWaiting: { ...turn, ahead: 0, offer: { places: 2, expiresAt: NINE } } }, now)).toEqual([false, '有 2 个名额留给您，保留到 5月24日 09:00'])
  expect(told({ ...waiting, cancelled: { at: now, reason: '大雨' } }, now)).toEqual([false, '主办方取消了这一场'])
})
