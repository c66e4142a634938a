import fc from 'fast-check'
import { EMPTY_BOOK, type GateBook } from '@domain/checkin/gateBook'
import type { GateRecord } from '@domain/checkin/gateRecord'
import { recordScans } from '@domain/checkin/recordScans'
import { instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'

const SESSION = { id: '2025.kick-off' }
const NOW = instant(1_000)
const TICKETS = ['7K3M9Q2H', '30000000'] as const

/** What happened under an id is always the same; whether it was taken back is not. */
const happened = (no: number, undone: boolean): GateRecord => {
  const facts = { scanId: `scan-${no}`, at: instant(no * 10), gate: no % 2 === 0 ? '东门' : '西门', ...(undone && { undone: true as const }) }
  const people = { ...EMPTY_PARTY, adult: 1 + (no % 3) }
  if (no % 5 === 4) return { kind: 'exit', ...facts, people: 1 }
  if (no % 5 === 3) return { kind: 'walkIn', ...facts, people }
  return { kind: 'ticket', ...facts, ticketId: TICKETS[no % 2] ?? '', people }
}
const records = fc.array(fc.tuple(fc.nat(9), fc.boolean()).map(([no, undone]) => happened(no, undone)), { maxLength: 12 })

type Paths = ReadonlyMap<string, unknown>

/** A document after a write: path by path, as the database makes it. */
const written = (paths: Paths, brought: readonly GateRecord[], book: GateBook): Paths =>
  [...recordScans(brought, { session: SESSION, book, by: 's' }, NOW).values()].reduce<Paths>((before, { edits }) => new Map([...before, ...Object.entries(edits)]), paths)

const shown = (paths: Paths) => Object.fromEntries([...paths].sort(([one], [other]) => (one < other ? -1 : 1)))

describe('what phones hand in', () => {
  it('ends the same in whatever order and however often it comes', () => {
    fc.assert(fc.property(records, fc.array(fc.nat(20), { maxLength: 12 }), (all, repeats) => {
      const again = repeats.flatMap((no) => all.slice(no, no + 1))
      const inOrder = all.reduce((paths, each) => written(paths, [each], EMPTY_BOOK), new Map() as Paths)
      const otherwise = [...again, ...all].reverse().reduce((paths, each) => written(paths, [each], EMPTY_BOOK), new Map() as Paths)
      expect(shown(otherwise)).toEqual(shown(inOrder))
      expect(shown(written(new Map(), all, EMPTY_BOOK))).toEqual(shown(inOrder))
    }))
  })

  it('stays taken back when two requests were under way at once, and the one without it is written last', () => {
    const [scan, takenBack] = [happened(1, false), happened(1, true)]
    const last = written(written(new Map(), [takenBack], EMPTY_BOOK), [scan], EMPTY_BOOK)
    expect(last.get('undone.scan-1')).toBe(true)
    expect(last.get('tickets.30000000.scans.scan-1')).toMatchObject({ people: { adult: 2 }, offline: true })
  })

  it('changes nothing where all is known, and is never later than now', () => {
    const scan = happened(1, false)
    const [change] = [...recordScans([{ ...scan, at: instant(5_000) }], { session: SESSION, book: EMPTY_BOOK, by: 's' }, NOW).values()]
    const stored = change?.edits['tickets.30000000.scans.scan-1'] as GateBook['tickets'][string]['scans'][string]
    expect(stored.at).toBe(NOW)
    const book = { ...EMPTY_BOOK, tickets: { 30000000: { rev: 1, scans: { 'scan-1': stored } } } }
    expect(recordScans([{ ...scan, at: instant(5_000) }], { session: SESSION, book, by: 's' }, NOW).size).toBe(0)
  })
})
