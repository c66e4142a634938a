import fc from 'fast-check'
import { packRecord, parseRecord, type GateRecord } from '@domain/checkin/gateRecord'
import { instant } from '@domain/kernel/instant'
import { AGE_BANDS, type AgeBand } from '@domain/reservation/party'

const GATES = ['东门', '西 门', 'N1']
const letters = (alphabet: string, length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((all) => all.join(''))
const facts = {
  scanId: letters('abcdefghijklmnopqrstuvwxyz0123456789', 24),
  at: fc.integer({ min: Date.parse('2025-01-01'), max: Date.parse('2040-01-01') }).map((at) => instant(at)),
  gate: fc.constantFrom(...GATES),
}
const ticketId = letters('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 8)
const people = fc.tuple(...AGE_BANDS.map(() => fc.nat(999)))
  .filter((counts) => counts.some((count) => count > 0))
  .map((counts) => Object.fromEntries(AGE_BANDS.map((band, no) => [band, counts[no] ?? 0])) as Record<AgeBand, number>)
const mark = fc.option(fc.constant(true as const), { nil: undefined })
const given = <Facts extends object>(record: Facts): Facts => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Facts

const record = fc.oneof(
  fc.record({ kind: fc.constant('ticket'), ...facts, ticketId, people, rev: fc.option(fc.integer({ min: 1, max: 9_999 }), { nil: undefined }), fromSheet: mark, undone: mark }),
  fc.record({ kind: fc.constant('walkIn'), ...facts, people, allotment: fc.option(facts.scanId, { nil: undefined }), fromSheet: mark, undone: mark }),
  fc.record({ kind: fc.constant('exit'), ...facts, people: fc.integer({ min: 1, max: 999 }), undone: mark }),
  fc.record({ kind: fc.constant('refused'), ...facts, code: fc.constantFrom('TICKET_FORGED', 'DOORS_CLOSED'), ticketId: fc.option(ticketId, { nil: undefined }) }),
).map((each) => given(each) as GateRecord)

describe('a record of what happened at a gate', () => {
  it('is read back as it was packed', () => {
    fc.assert(fc.property(record, (each) => expect(parseRecord(packRecord(each, GATES), GATES)).toEqual(each)))
  })

  it('takes so few bytes that a thousand fit into one request', () => {
    fc.assert(fc.property(record, (each) => expect(packRecord(each, GATES).length).toBeLessThan(95)))
  })

  it('is refused when a letter of it is wrong, and never read as something else’s throw', () => {
    fc.assert(fc.property(record, fc.nat(60), fc.string({ minLength: 1, maxLength: 1 }), (each, at, letter) => {
      const line = packRecord(each, GATES)
      const wrong = line.slice(0, at) + letter + line.slice(at + 1)
      expect(() => parseRecord(wrong, GATES)).not.toThrow()
      const read = parseRecord(wrong, GATES)
      if (read) expect(parseRecord(packRecord(read, GATES), GATES)).toEqual(read)
    }))
    expect(parseRecord(packRecord({ kind: 'exit', scanId: 'a'.repeat(24), at: instant(1_750_000_000_000), gate: '东门', people: 1 }, ['东门']), [])).toBeUndefined()
  })
})
