import type { MyTicket } from '@domain/contract/views'
import { HOUR, instant, later } from '@domain/kernel/instant'
import { nextAfter } from '@/api/nextAfter'

const NINE = instant(Date.parse('2025-05-23T09:00:00+08:00'))
const TICKET: MyTicket = {
  sessionId: '2025.kick-off-0523', eventId: '2025.kick-off', title: '启动活动', startsAt: NINE, endsAt: later(NINE, 2 * HOUR),
  gates: ['东门'], party: { adult: 3, senior: 0, from14to17: 0, under14: 0 }, ticketId: '7K3M9Q2H',
  state: { kind: 'valid', text: 'T1.text' },
}
const SOONER: MyTicket = { ...TICKET, ticketId: 'AAAA0000', startsAt: later(NINE, -HOUR), endsAt: NINE }

describe('the next ticket', () => {
  it('is one just obtained, unless another is over sooner', () => {
    expect(nextAfter(undefined, TICKET)).toBe(TICKET)
    expect(nextAfter(TICKET, SOONER)).toBe(SOONER)
    expect(nextAfter(SOONER, TICKET)).toBe(SOONER)
  })

  it('is no longer one that was given up', () => {
    const cancelled: MyTicket = { ...TICKET, state: { kind: 'cancelled', at: NINE } }
    expect(nextAfter(TICKET, cancelled)).toBeUndefined()
    expect(nextAfter(SOONER, cancelled)).toBe(SOONER)
  })
})
