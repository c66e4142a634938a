import { EMPTY_BOOK, type GateBook } from '@domain/checkin/gateBook'
import { gateFigures } from '@domain/checkin/gateFigures'
import type { GateScan } from '@domain/checkin/gateScans'
import { newLedger } from '@domain/session/ledger'
import { adults, madeFacts, madeHolder, may } from '../../tests/support/ledger/made'

const session = madeFacts()
const scan = (time: string, people: number, more: Partial<GateScan> = {}): GateScan => ({ at: may(23, time), gate: '东门', by: 'steward', people: adults(people), ...more })
const figuresOf = (ledger: object, book: Partial<GateBook>) =>
  gateFigures({ session, ledgers: [{ ...newLedger({}), ...ledger }], book: { ...EMPTY_BOOK, ...book } }, may(23, '15:00'))

describe('the figures of a session’s gates', () => {
  it('of nobody are none, with every gate', () => {
    expect(figuresOf({}, {})).toEqual({
      inside: 0, gates: { 东门: { in: 0, out: 0 } }, arrivals: [], came: { parties: 0, people: 0 }, toCome: { parties: 0, people: 0 },
      walkIns: { within: 0, beyond: 0 }, flagged: [], refused: [], allotments: [], walkInLeft: 0,
    })
  })

  it('have every quarter of an hour from the first who came to the last', () => {
    const scans = { a: scan('13:59', 2), b: scan('14:00', 1), c: scan('14:31', 3), d: scan('14:46', 4, { undone: true }) }
    expect(figuresOf({}, { tickets: { t: { rev: 1, scans } } }).arrivals).toEqual([
      { from: may(23, '13:45'), people: 2 }, { from: may(23, '14:00'), people: 1 }, { from: may(23, '14:15'), people: 0 }, { from: may(23, '14:30'), people: 3 },
    ])
  })

  it('tell a ticket given up from one that is unknown, and who reserved anew from both', () => {
    const gone = { requestKey: 'r', at: may(22, '09:00'), why: 'cancelled' }
    const ledger = { holders: { a: madeHolder('a', 2) }, released: { b: { ...gone, ticketId: 'B' }, a: { ...gone, ticketId: 'OLD' } } }
    const tickets = Object.fromEntries(['ticket-a', 'B', 'OLD', 'NEW'].map((id, no) => [id, { rev: 1, scans: { [`scan-${id}`]: scan(`14:0${no}`, 1, { offline: true }) } }]))
    const { flagged, came, toCome, inside } = figuresOf(ledger, { tickets })
    expect(flagged.map(({ ticketId, why }) => [ticketId, why])).toEqual([['NEW', 'unknown'], ['OLD', 'cancelled'], ['B', 'cancelled']])
    expect({ came, toCome, inside }).toEqual({ came: { parties: 1, people: 1 }, toCome: { parties: 0, people: 1 }, inside: 4 })
  })

  it('have who stood on paper on the places that no phone has, and only the others of them to be looked at', () => {
    const walkIn = (time: string, people: number) => ({ ...scan(time, people), fromSheet: true as const })
    const within = figuresOf(newLedger({ walkIn: 6 }), { walkIns: { a: walkIn('14:00', 4) } })
    expect([within.walkIns, within.walkInLeft, within.flagged]).toEqual([{ within: 4, beyond: 0 }, 2, []])
    const beyond = figuresOf(newLedger({ walkIn: 6 }), { walkIns: { a: walkIn('14:00', 4), b: walkIn('14:10', 30) } })
    expect([beyond.walkIns, beyond.walkInLeft]).toEqual([{ within: 6, beyond: 28 }, 0])
    expect(beyond.flagged).toMatchObject([{ scanId: 'b', why: 'beyondAllotment', people: 28 }])
  })

  it('count refused scans by their reason, the most frequent first', () => {
    const refused = (code: string) => ({ at: may(23, '14:00'), gate: '东门', by: 'steward', code })
    expect(figuresOf({}, { refused: { a: refused('TICKET_FORGED'), b: refused('ALREADY_CHECKED_IN'), c: refused('ALREADY_CHECKED_IN') } }).refused)
      .toEqual([{ code: 'ALREADY_CHECKED_IN', scans: 2 }, { code: 'TICKET_FORGED', scans: 1 }])
  })
})
