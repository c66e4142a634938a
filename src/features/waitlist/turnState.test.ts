import type { WaitingTicket } from '@domain/contract/views'
import { HOUR, instantOf, later, MINUTE, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { turnState, turnWords } from '@/features/waitlist/turnState'

const NINE = instantOf('2025-05-24', '09:00') as Instant
const NOW = later(NINE, -24 * HOUR)
const PARTY = { ...EMPTY_PARTY, adult: 2 }
const WAITING = { requestKey: 'k', party: PARTY, atLeast: 2, since: NOW, ahead: 2 }
const OFFER = { places: 2, expiresAt: later(NOW, HOUR + 20 * MINUTE) }
const TICKET: WaitingTicket = { sessionId: '2025.visit', eventId: '2025.visit', title: '参观', startsAt: NINE, party: PARTY, turn: WAITING }
const said = (ticket: WaitingTicket, now: Instant) => {
  const { title, note } = turnWords(turnState(ticket, now), now)
  return `${title}；${note}`
}

describe('a turn in the waiting list', () => {
  it('says its place in the list', () => {
    expect(said(TICKET, NOW)).toBe('排第 3 位；有名额时会给您留着')
  })

  it('says what is held and until when, to the last millisecond', () => {
    const offered = { ...TICKET, turn: { ...WAITING, offer: OFFER } }
    expect(said(offered, NOW)).toBe('有 2 个名额留给您；剩 1 小时 20 分，保留到 5月23日 10:20')
    expect(turnState(offered, later(OFFER.expiresAt, -1)).kind).toBe('offered')
    expect(turnState(offered, OFFER.expiresAt).kind).toBe('late')
  })

  it('says why it ended, also where nobody can be asked', () => {
    const { turn: _turn, ...ended } = TICKET
    expect(said({ ...ended, lapsed: { at: NOW, why: 'offerLapsed' } }, NOW)).toContain('5月23日 09:00 到期')
    expect(said({ ...ended, lapsed: { at: NOW, why: 'sessionCancelled', reason: '暴雨预警' } }, NOW)).toContain('主办方取消了这一场；候补也一起取消了，原因：暴雨预警')
    expect(said(TICKET, NINE)).toContain('开始前没有轮到您')
  })
})
