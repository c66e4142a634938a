import type { SessionView } from '@domain/contract/api'
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
