import { EMPTY_BOOK } from '@domain/checkin/gateBook'
import { sheetLines } from '@domain/checkin/paperSheet'
import { enteredPart, ticketsPart } from '@domain/checkin/roster'
import { instantOf, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { newLedger } from '@domain/session/ledger'
import { madeHolder } from '../../tests/support/ledger/made'

const at = instantOf('2025-05-23', '08:40') as Instant
const adults = (adult: number) => ({ ...EMPTY_PARTY, adult })
const root = {
  ...newLedger({}),
  holders: { a: madeHolder('a', 3, { ticketId: '7K3M9Q2H' }), b: madeHolder('b', 30, { ticketId: '0K3M9Q2H', review: { kind: 'awaiting' } }) },
  released: { c: { requestKey: 'r', ticketId: 'ZK3M9Q2H', at, why: 'cancelled' as const } },
}
const shard = { ...newLedger({}), holders: { d: madeHolder('d', 2, { ticketId: '5K3M9Q2H' }) } }
const book = { ...EMPTY_BOOK, tickets: { '7K3M9Q2H': { rev: 1, scans: { one: { at, gate: '东门', by: 's', people: adults(1) } } } } }

describe('the lines of the sheet on paper', () => {
  it('are sorted by code, of all documents, and say who is in and whom nobody has approved', () => {
    const parts = [ticketsPart('session', root), enteredPart('session#g', 1, book), ticketsPart('session#0', shard)]
    expect(sheetLines(parts)).toEqual([
      { ticketId: '0K3M9Q2H', party: adults(30), underReview: true },
      { ticketId: '5K3M9Q2H', party: adults(2) },
      { ticketId: '7K3M9Q2H', party: adults(3), entered: 1 },
    ])
  })

  it('are there at once for 20,000 tickets', () => {
    const codes = Array.from({ length: 20_000 }, (_, no) => `7K${String(no).padStart(6, '0')}`)
    const lines = codes.map((code) => `\n${code} a2 1`).join('')
    const scans = codes.map((code) => `\n${code} a2 m1f0c0 0`).join('')
    const begun = performance.now()
    const sheet = sheetLines([
      { kind: 'tickets', id: 's', rev: 1, lines }, { kind: 'entered', id: 's#g', rev: 1, lines: scans, gates: ['东门'], crossed: {} },
    ])
    expect(sheet).toHaveLength(20_000)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})
