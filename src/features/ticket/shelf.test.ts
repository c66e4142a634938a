import { HOUR, instant, later } from '@domain/kernel/instant'
import type { MyTicket } from '@domain/contract/views'
import { asOf, isDoubted, sortShelf, ticketFor, withTicket } from '@/features/ticket/shelf'

const NINE = instant(Date.parse('2025-05-23T09:00:00+08:00'))
const TICKET: MyTicket = {
  sessionId: '2025.kick-off-0523', eventId: '2025.kick-off', title: '启动活动', startsAt: NINE, endsAt: later(NINE, 2 * HOUR),
  gates: ['东门'], party: { adult: 3, senior: 0, from14to17: 0, under14: 0 }, ticketId: '7K3M9Q2H',
  state: { kind: 'valid', text: 'T1.text' },
}
const CANCELLED: MyTicket = { ...TICKET, ticketId: 'AAAA0000', state: { kind: 'cancelled', at: NINE } }

describe('tickets kept on the phone', () => {
  it('are valid until the last millisecond of their session, without asking anyone', () => {
    expect(asOf(TICKET, later(NINE, 2 * HOUR - 1)).state.kind).toBe('valid')
    expect(asOf(TICKET, later(NINE, 2 * HOUR)).state).toEqual({ kind: 'past' })
  })

  it('of a group that nobody approved are no tickets from the start of the session on', () => {
    const awaiting: MyTicket = { ...TICKET, share: 'group', state: { kind: 'awaitingReview' } }
    expect(asOf(awaiting, later(NINE, -1)).state.kind).toBe('awaitingReview')
    expect(asOf(awaiting, NINE).state).toEqual({ kind: 'cancelled', at: NINE, unanswered: true })
  })

  it('stay valid all day while the end is not yet known', () => {
    const { endsAt: _unknown, ...open } = TICKET
    expect(asOf(open, later(NINE, 14 * HOUR)).state.kind).toBe('valid')
    expect(asOf(open, later(NINE, 15 * HOUR)).state.kind).toBe('past')
  })

  it('are sorted into those to use, soonest first, and those before', () => {
    const next = { ...TICKET, ticketId: 'B0000000', startsAt: later(NINE, -HOUR) }
    expect(sortShelf([TICKET, CANCELLED, next], NINE)).toEqual({ toUse: [next, TICKET], before: [CANCELLED] })
  })

  it('take a new ticket in and replace one they have', () => {
    const shelf = withTicket(undefined, TICKET, NINE)
    expect(shelf).toEqual({ readAt: NINE, tickets: [TICKET], waiting: [] })
    const used: MyTicket = { ...TICKET, state: { kind: 'used', at: NINE, gate: '东门' } }
    expect(withTicket(shelf, used, later(NINE, 1))).toEqual({ readAt: NINE, tickets: [used], waiting: [] })
  })

  it('stay doubted after silence, whatever else is put on the shelf, until they are read anew', () => {
    const shelf = { readAt: NINE, tickets: [TICKET], doubted: [TICKET.sessionId] }
    expect(isDoubted(withTicket(shelf, CANCELLED, NINE), TICKET.sessionId)).toBe(true)
    expect(isDoubted({ readAt: NINE, tickets: [TICKET] }, TICKET.sessionId)).toBe(false)
    expect(isDoubted(undefined, TICKET.sessionId)).toBe(false)
  })

  it('show the valid ticket of a session before one that was given up', () => {
    expect(ticketFor([CANCELLED, TICKET], TICKET.sessionId)).toBe(TICKET)
    expect(ticketFor([CANCELLED], TICKET.sessionId)).toBe(CANCELLED)
    expect(ticketFor([], TICKET.sessionId)).toBeUndefined()
  })
})
