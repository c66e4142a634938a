import fc from 'fast-check'
import { EMPTY_BOOK, type GateBook } from '@domain/checkin/gateBook'
import { DAY, instantOf, later, type Instant } from '@domain/kernel/instant'
import { AGE_BANDS, partySize, type AgeBand, type Party } from '@domain/reservation/party'
import { newLedger, type Holder, type Ledger } from '@domain/session/ledger'
import { decideForget, isPast, nextClearing } from '@domain/session/past'
import { SHARES, type Places } from '@domain/session/session'
import { applyWrite } from '../../tests/support/ledger/applyWrite'
import { placesProblems } from '../../tests/support/ledger/invariants'
import { adults, madeFacts, madeHolder, may } from '../../tests/support/ledger/made'

const partyOf: fc.Arbitrary<Party> = fc
  .tuple(...AGE_BANDS.map(() => fc.nat(5)))
  .map((numbers) => Object.fromEntries(AGE_BANDS.map((band, at) => [band, numbers[at] ?? 0])) as Record<AgeBand, number>)

const holders: fc.Arbitrary<Readonly<Record<string, Holder>>> = fc
  .array(fc.tuple(partyOf, fc.constantFrom(...SHARES)), { maxLength: 12 })
  .map((all) => Object.fromEntries(all.map(([party, share], at): [string, Holder] => [
    `person${at}`,
    madeHolder(`person${at}`, 1, { party, share }),
  ])))

/** The book of gates through which the first so many of these parties came. */
const bookOf = (all: Readonly<Record<string, Holder>>, came: number): GateBook => ({
  ...EMPTY_BOOK,
  tickets: Object.fromEntries(Object.values(all).slice(0, came).map(({ ticketId, party }) =>
    [ticketId, { rev: 1, scans: { scan: { at: may(23, '14:05'), gate: '东门', by: 'steward', people: party } } }])),
})

const released = fc.nat(4).map((many) => Object.fromEntries(Array.from({ length: many }, (_, at) =>
  [`gone${at}`, { requestKey: `request-gone${at}`, ticketId: `ticket-gone${at}`, at: may(21, '09:00'), why: 'cancelled' as const }])))

const capacityOf = (ledger: Ledger): Places => {
  const held = (share: (typeof SHARES)[number]) =>
    Object.values(ledger.holders).filter((holder) => holder.share === share).reduce((sum, { party }) => sum + partySize(party), 0)
  return { online: held('online') + 3, group: held('group'), walkIn: held('walkIn'), phone: held('phone') }
}

const sessionOf = (ledger: Ledger) => ({ ...madeFacts({ capacity: capacityOf(ledger) }), factsRev: 1, ledger })

describe('30 days after a session', () => {
  it('nobody stands in its ledger any more, the figures do, every place is accounted for, and once is enough', () => {
    fc.assert(fc.property(holders, released, fc.nat(12), (all, gone, cameFirst) => {
      const before = sessionOf({ ...newLedger({ online: 3 }), holders: all, released: gone })
      const book = bookOf(all, cameFirst)
      const write = decideForget(before.ledger, book)
      const after = write && applyWrite(before, write)
      if (!after) throw new Error('it was not written')
      expect(JSON.stringify(after)).not.toMatch(/person\d|gone\d|ticket-|request-|steward|scan/)
      expect(placesProblems(after, may(23, '17:00'))).toEqual([])
      const figures = Object.values(after.ledger.past?.held ?? {})
      const came = Object.values(all).slice(0, cameFirst)
      expect(figures.reduce((sum, { parties }) => sum + parties, 0)).toBe(Object.keys(all).length)
      expect(figures.reduce((sum, { camePeople }) => sum + partySize(camePeople), 0)).toBe(came.reduce((sum, { party }) => sum + partySize(party), 0))
      expect(after.ledger.past?.released).toBe(Object.keys(gone).length)
      expect(decideForget(after.ledger, book)).toBeUndefined()
    }))
  })

  it('a group that nobody answered is no absence, and its places were free', () => {
    const session = sessionOf({ ...newLedger({ group: 10 }), holders: { a: madeHolder('a', 30, { share: 'group', review: { kind: 'awaiting' } }) } })
    const write = decideForget(session.ledger, EMPTY_BOOK)
    const after = write && applyWrite({ ...session, capacity: { ...session.capacity, online: 0, group: 40 } }, write)
    expect(after?.ledger).toMatchObject({ left: { group: 40 }, past: { held: {}, released: 0 }, holders: {} })
    expect(after && placesProblems(after, may(23, '17:00'))).toEqual([])
  })

  it('borrowed places that nobody was let in on are free again, the used ones a figure, and no steward is named', () => {
    const walkIn = (people: number, allotment: string) => ({ at: may(23, '14:05'), gate: '东门', by: 'steward', people: adults(people), allotment })
    const lent = (places: number) => ({ places, by: 'steward', at: may(23, '13:00') })
    const allotments = { open: lent(10), back: { ...lent(10), givenBack: { used: 2, by: 'steward', at: may(23, '15:00') } } }
    const ledger = { ...newLedger({ walkIn: 4 }), allotments }
    const book = { ...EMPTY_BOOK, walkIns: { one: walkIn(3, 'open'), two: walkIn(2, 'back'), late: walkIn(5, 'back') } }
    const session = { ...sessionOf(ledger), capacity: { online: 0, group: 0, walkIn: 16, phone: 0 } }
    expect(placesProblems(session, may(23, '13:00'))).toEqual([])
    const write = decideForget(ledger, book)
    const after = write && applyWrite(session, write)
    expect(after?.ledger).toMatchObject({ left: { walkIn: 11 }, past: { walkInPlaces: 5 }, allotments: {} })
    expect(after && placesProblems(after, may(23, '17:00'))).toEqual([])
    expect(JSON.stringify(after)).not.toContain('steward')
    expect(after && decideForget(after.ledger, book)).toBeUndefined()
  })

  it('the figures tell shares and age bands apart', () => {
    const party = { adult: 1, senior: 1, from14to17: 0, under14: 2 }
    const ledger = { ...newLedger({}), holders: { a: madeHolder('a', 1, { party }), b: madeHolder('b', 2), c: madeHolder('c', 30, { share: 'group' }) } }
    const edit = decideForget(ledger, bookOf(ledger.holders, 1), { ...party, adult: 7 })?.edits.find(({ path }) => path === 'ledger.past')
    expect(edit).toMatchObject({
      put: {
        released: 0,
        walkIns: { adult: 7 },
        held: {
          online: { parties: 2, people: { adult: 3, senior: 1, under14: 2 }, cameParties: 1, camePeople: party },
          group: { parties: 1, people: { adult: 30 }, cameParties: 0 },
        },
      },
    })
  })

  it('a write that came between is not lost: the next look forgets it too', () => {
    const before = sessionOf({ ...newLedger({ online: 3 }), holders: { a: madeHolder('a', 2) } })
    const write = decideForget(before.ledger, EMPTY_BOOK)
    const meanwhile = { ...before, ledger: { ...before.ledger, rev: before.ledger.rev + 1 } }
    expect(write && applyWrite(meanwhile, write)).toBeUndefined()
  })

  it('a session whose end is not known ends with its day', () => {
    const at = (date: string, time: string) => instantOf(date, time) as Instant
    const { endsAt: _unknown, ...open } = madeFacts()
    expect([isPast(open, at('2025-06-22', '23:59')), isPast(open, at('2025-06-23', '00:00'))]).toEqual([false, true])
    expect([isPast(madeFacts(), at('2025-06-22', '15:59')), isPast(madeFacts(), at('2025-06-22', '16:00'))]).toEqual([false, true])
  })
})

describe('the daily look', () => {
  it('is at three in the morning, the next one that comes', () => {
    const at = (date: string, time: string) => instantOf(date, time) as Instant
    expect(nextClearing(at('2025-05-20', '02:59'))).toBe(at('2025-05-20', '03:00'))
    expect(nextClearing(at('2025-05-20', '03:00'))).toBe(at('2025-05-21', '03:00'))
    expect(nextClearing(at('2024-02-28', '23:00'))).toBe(at('2024-02-29', '03:00'))
  })

  it('comes within a day, whenever it is asked for', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (moment) => {
      const next = nextClearing(moment as Instant)
      expect(next).toBeGreaterThan(moment)
      expect(next).toBeLessThanOrEqual(later(moment as Instant, DAY))
    }))
  })
})
