import { EMPTY_BOOK, type GateBook } from '@domain/checkin/gateBook'
import { enteredPart, rosterCrossed, rosterEntry, ticketsPart } from '@domain/checkin/roster'
import { instantOf, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { newLedger } from '@domain/session/ledger'
import { madeHolder } from '../../tests/support/ledger/made'

const at = (time: string): Instant => instantOf('2025-05-23', time) as Instant
const adults = (adult: number) => ({ ...EMPTY_PARTY, adult })
const ledger = {
  ...newLedger({}),
  rev: 7,
  holders: {
    a: madeHolder('a', 3, { ticketId: '7K3M9Q2H', rev: 2 }),
    b: madeHolder('b', 30, { ticketId: '0K3M9Q2H', review: { kind: 'awaiting' } }),
  },
  released: { c: { requestKey: 'r', ticketId: 'ZK3M9Q2H', at: at('08:00'), why: 'cancelled' as const } },
}
const book: GateBook = {
  ...EMPTY_BOOK,
  tickets: { '7K3M9Q2H': { rev: 2, scans: {
    one: { at: at('08:40'), gate: '东门', by: 's', people: adults(1) },
    two: { at: at('08:50'), gate: '西门', by: 's', people: adults(1) },
    three: { at: at('08:55'), gate: '西门', by: 's', people: adults(1), undone: true },
  } } },
  walkIns: { w: { at: at('08:45'), gate: '西门', by: 's', people: adults(4) } },
  exits: { e: { at: at('09:45'), gate: '西门', by: 's', people: 2 } },
}
const parts = [ticketsPart('session', ledger), enteredPart('session#g', 3, book)]

describe('the roster on a phone', () => {
  it('knows who may still come in, who is in, who gave up, and whom it does not know', () => {
    expect(rosterEntry(parts, '7K3M9Q2H')).toEqual({ state: 'held', party: adults(3), rev: 2, entered: { at: at('08:40'), gate: '东门', people: adults(2) } })
    expect(rosterEntry(parts, '0K3M9Q2H')).toMatchObject({ state: 'held', party: adults(30), underReview: true })
    expect(rosterEntry(parts, 'ZK3M9Q2H')).toEqual({ state: 'released', at: at('08:00') })
    expect(rosterEntry(parts, 'K3M9Q2H0')).toBeUndefined()
  })

  it('has the numbers at each gate', () => {
    expect(rosterCrossed(parts)).toEqual({ 东门: { in: 1, out: 0 }, 西门: { in: 5, out: 2 } })
  })

  it('has no name and no id of a person', () => {
    expect(JSON.stringify(parts)).not.toMatch(/person|request|"a"|"s"/)
  })
})
