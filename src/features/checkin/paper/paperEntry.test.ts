import { sheetLines } from '@domain/checkin/paperSheet'
import type { GateSession } from '@domain/contract/gateViews'
import { instantOf, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { beginning, clockOn, firstClock, ticketCame, typedPeople } from '@/features/checkin/paper/paperEntry'

const at = (clock: string): Instant => instantOf('2025-05-23', clock) as Instant
const session: GateSession = {
  id: 's', title: '启动活动', startsAt: at('09:00'), endsAt: at('11:30'), gates: ['东门'], insideMax: 100,
  doors: { opensAt: at('08:00'), closesAt: at('11:30') }, stopped: { at: at('10:00'), reason: '人太多' },
}
const parts = [{ kind: 'tickets', id: 's', rev: 1, lines: '\n7K3M9Q2H a3 1\n7A3M9Q2H a2 1\nZK3M9Q2H x m1f0c0' }] as const
const known = { session, roster: { head: undefined, parts }, own: [] }
const there = { scanId: 'x'.repeat(20), at: at('09:00'), gate: '东门' }
const codeOf = (typed: string, from = known, when = there) => {
  const came = ticketCame(from, typed, when)
  return came.ok ? 'ok' : came.refusal.code
}

describe('typing the sheet in', () => {
  it('takes a ticked ticket with all who are not in yet, marked, also when entry was stopped later', () => {
    expect(ticketCame(known, '7k3m-9q2h', there)).toEqual({
      ok: true, value: { ...there, kind: 'ticket', ticketId: '7K3M9Q2H', people: { ...EMPTY_PARTY, adult: 3 }, fromSheet: true },
    })
  })

  it('says of each line what is wrong with it', () => {
    const once = ticketCame(known, '7K3M9Q2H', there)
    const own = once.ok ? [{ sessionId: 's', record: once.value }] : []
    expect(codeOf('7K3M9Q2H', { ...known, own } as typeof known)).toBe('ALREADY_CHECKED_IN')
    expect(codeOf('7K3M')).toBe('CODE_UNREADABLE')
    expect(codeOf('00000000')).toBe('TICKET_UNKNOWN')
    expect(codeOf('ZK3M9Q2H')).toBe('TICKET_CANCELLED')
    expect(codeOf('7K3M9Q2H', known, { ...there, at: at('14:00') })).toBe('DOORS_CLOSED')
  })

  it('reads times and head counts as people write them', () => {
    expect(firstClock(session)).toBe('09:00')
    expect(['9:05', '09：05', '0905'].map((typed) => clockOn(session, typed))).toEqual([at('09:05'), at('09:05'), at('09:05')])
    expect(['', '25:00', '9点', '9:5'].map((typed) => clockOn(session, typed))).toEqual([undefined, undefined, undefined, undefined])
    expect(typedPeople({ adult: '12', under14: ' 30 ' })).toEqual({ ...EMPTY_PARTY, adult: 12, under14: 30 })
    expect([typedPeople({}), typedPeople({ adult: '0' }), typedPeople({ adult: '三' })]).toEqual([undefined, undefined, undefined])
  })

  it('offers the tickets that begin as typed, from two characters on', () => {
    const lines = sheetLines(parts)
    expect(beginning(lines, '7')).toEqual([])
    expect(beginning(lines, '7').length + beginning(lines, '7k-').length).toBe(1)
    expect(beginning(lines, '7K').map(({ ticketId }) => ticketId)).toEqual(['7K3M9Q2H'])
  })
})
