import fc from 'fast-check'
import { admissionOf, inOrder, mergeScans, type GateScan, type GateScans, type TicketTruth } from '@domain/checkin/gateScans'
import { instant } from '@domain/kernel/instant'
import { EMPTY_PARTY, partySize, type Party } from '@domain/reservation/party'

const adults = (adult: number): Party => ({ ...EMPTY_PARTY, adult })
const scan = fc.record({
  at: fc.nat(20).map((at) => instant(at)),
  gate: fc.constantFrom('东门', '西门'),
  by: fc.constantFrom('s1', 's2'),
  people: fc.integer({ min: 1, max: 3 }).map(adults),
}).chain((facts) => fc.record({ offline: fc.boolean(), undone: fc.boolean(), rev: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }) })
  .map(({ offline, undone, rev }): GateScan => ({ ...facts, ...(offline && { offline: true }), ...(undone && { undone: true }), ...(rev !== undefined && { rev }) })))
const scans: fc.Arbitrary<GateScans> = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), scan, { noNullPrototype: true })
const truth: fc.Arbitrary<TicketTruth> = fc.oneof(
  fc.record({ state: fc.constant('held' as const), party: fc.integer({ min: 1, max: 5 }).map(adults), rev: fc.integer({ min: 1, max: 3 }) }),
  fc.constant({ state: 'released' as const, at: instant(5) }),
  fc.constant({ state: 'unknown' as const }),
)

describe('scans of one ticket from many phones', () => {
  it('are the same set in whatever order they come', () => {
    fc.assert(fc.property(scans, scans, (one, other) => expect(mergeScans(one, other)).toEqual(mergeScans(other, one))))
  })
  it('are the same set however they are put together', () => {
    fc.assert(fc.property(scans, scans, scans, (one, other, third) =>
      expect(mergeScans(mergeScans(one, other), third)).toEqual(mergeScans(one, mergeScans(other, third)))))
  })
  it('are the same set however often they come', () => {
    fc.assert(fc.property(scans, scans, (one, other) => {
      const merged = mergeScans(one, other)
      expect(mergeScans(merged, other)).toEqual(merged)
      expect(mergeScans(merged, merged)).toEqual(merged)
    }))
  })
  it('each count once, or are flagged once, or were undone', () => {
    fc.assert(fc.property(scans, truth, (all, known) => {
      const { entered, flagged } = admissionOf(all, known)
      const came = entered?.people ?? EMPTY_PARTY
      const standing = inOrder(all)
      const flaggedIds = new Set(flagged.map(({ scanId }) => scanId))
      const counted = standing.filter(([id]) => !flaggedIds.has(id)).reduce((sum, [, { people }]) => sum + partySize(people), 0)
      expect(counted).toBe(partySize(came))
      expect(flaggedIds.size).toBe(flagged.length)
      if (known.state === 'held') expect(partySize(came)).toBeLessThanOrEqual(partySize(known.party))
      else expect(partySize(came)).toBe(0)
    }))
  })
})

describe('two gates that could not talk', () => {
  const held: TicketTruth = { state: 'held', party: adults(3), rev: 2 }
  const at = (time: number, gate: string, facts: Partial<GateScan> = {}): GateScan => ({ at: instant(time), gate, by: 's', people: adults(3), ...facts })
  it('let one party in twice: the first counts, the later is flagged', () => {
    const { entered, flagged } = admissionOf({ late: at(9, '西门', { offline: true }), early: at(4, '东门') }, held)
    expect(entered).toEqual({ at: 4, gate: '东门', people: adults(3) })
    expect(flagged).toMatchObject([{ scanId: 'late', why: 'double' }])
  })
  it('let in one after the other who came apart', () => {
    const { entered, flagged } = admissionOf({ one: at(4, '东门', { people: adults(1) }), two: at(9, '西门', { people: adults(2) }) }, held)
    expect([entered?.people, flagged]).toEqual([adults(3), []])
  })
  it('say what a phone without network could not know: given up, changed since, not approved, not there', () => {
    const offline = { one: at(4, '东门', { offline: true, rev: 1 }) }
    expect(admissionOf(offline, held).flagged[0]?.why).toBe('replaced')
    expect(admissionOf(offline, { state: 'released', at: instant(2) }).flagged[0]?.why).toBe('cancelled')
    expect(admissionOf(offline, { ...held, rev: 1, underReview: true }).flagged[0]?.why).toBe('awaitingReview')
    expect(admissionOf(offline, { state: 'unknown' }).flagged[0]?.why).toBe('unknown')
  })
  it('are one scan where the phone heard no answer: the server’s own word stands', () => {
    const heard = { one: at(4, '东门') }
    const unheard = { one: at(5, '东门', { offline: true }) }
    expect([mergeScans(heard, unheard), mergeScans(unheard, heard)]).toEqual([heard, heard])
  })
  it('do not count what was undone', () => {
    expect(admissionOf({ one: at(4, '东门', { undone: true }) }, held)).toEqual({ flagged: [] })
  })
})
