import fc from 'fast-check'
import { countWalkIns, decideGiveBack, decideTake, lentPlaces, outOf, usedOf, walkInFigures } from '@domain/checkin/allotment'
import type { WalkIn } from '@domain/checkin/gateBook'
import { mergeScans } from '@domain/checkin/gateScans'
import { instant, later, MINUTE } from '@domain/kernel/instant'
import { newLedger, type Allotment, type Ledger } from '@domain/session/ledger'
import { NO_WRITE, type LedgerWrite } from '@domain/session/ledgerWrite'
import { applyWrite } from '../../tests/support/ledger/applyWrite'
import { adults, madeFacts, may } from '../../tests/support/ledger/made'

const begin = may(23, '13:30')
const walkIn = (people: number, allotment?: string, at = begin): WalkIn => ({ at, gate: '东门', by: 'steward', people: adults(people), ...(allotment !== undefined && { allotment }) })
const lent = (places: number): Allotment => ({ places, by: 'steward', at: begin })

describe('people without a ticket', () => {
  it('are within their phone’s allotment as long as it lasts, in order of time', () => {
    const walkIns = { c: walkIn(2, 'one', later(begin, MINUTE)), a: walkIn(3, 'one'), b: walkIn(4, 'one'), d: walkIn(1), e: walkIn(1, 'unknown') }
    const counted = countWalkIns({ walkIns }, { one: lent(5) })
    expect(counted.map(({ scanId, isWithin }) => [scanId, isWithin])).toEqual([['a', true], ['b', false], ['d', false], ['e', false], ['c', true]])
    expect(walkInFigures({ walkIns }, { one: lent(5) })).toEqual({ within: 5, beyond: 6 })
  })

  it('who came before it was given back keep their places; who is told of later has none', () => {
    const early = { a: walkIn(3, 'one'), b: walkIn(4, 'one') }
    const given = decideGiveBack({ one: lent(5) }, { walkIns: early }, { id: 'one', by: 'steward' }, begin)
    expect(given).toMatchObject({ kind: 'giveBack', used: 3 })
    const after = { one: { ...lent(5), givenBack: { used: 3, by: 'steward', at: begin } } }
    expect(walkInFigures({ walkIns: { ...early, c: walkIn(1, 'one', later(begin, MINUTE)) } }, after)).toEqual({ within: 3, beyond: 5 })
    expect([outOf(after), lentPlaces(after), usedOf(after, { walkIns: early })]).toEqual([3, 0, 3])
    expect(decideGiveBack(after, { walkIns: {} }, { id: 'one', by: 'other' }, begin)).toEqual({ kind: 'repeat', used: 3 })
    expect(decideGiveBack({}, { walkIns: {} }, { id: 'one', by: 'steward' }, begin)).toBeUndefined()
  })

  it('are told apart the same, in whichever order their records came', () => {
    const walks = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.record({
      people: fc.integer({ min: 1, max: 6 }), allotment: fc.constantFrom('one', 'two', undefined), minute: fc.nat(3), undone: fc.boolean(),
    }).map(({ people, allotment, minute, undone }) => ({ ...walkIn(people, allotment, later(begin, minute * MINUTE)), ...(undone && { undone: true as const }) })))
    fc.assert(fc.property(walks, walks, fc.nat(12), fc.nat(12), (some, others, one, two) => {
      const allotments = { one: lent(one), two: lent(two) }
      const [this_, that] = [mergeScans(some, others), mergeScans(others, some)]
      expect(countWalkIns({ walkIns: this_ }, allotments)).toEqual(countWalkIns({ walkIns: that }, allotments))
      expect(usedOf(allotments, { walkIns: this_ })).toBe(walkInFigures({ walkIns: this_ }, allotments).within)
      expect(usedOf(allotments, { walkIns: this_ })).toBeLessThanOrEqual(one + two)
    }))
  })
})

describe('borrowing places', () => {
  const session = madeFacts()
  const take = (ledger: Ledger, places: number, requestKey: string) => decideTake(session, ledger, { requestKey, places, by: 'steward' }, begin)

  const writeOf = (taken: ReturnType<typeof take>): LedgerWrite => (taken.ok && taken.value.kind === 'take' ? taken.value.write : NO_WRITE)
  const writeOfGiven = (given: ReturnType<typeof decideGiveBack>): LedgerWrite => (given?.kind === 'giveBack' ? given.write : NO_WRITE)

  it('gives as many as there are, once for a request', () => {
    const ledger = newLedger({ walkIn: 7 })
    const write = writeOf(take(ledger, 20, 'key'))
    const after = applyWrite({ ledger }, write) ?? { ledger }
    expect(after.ledger).toMatchObject({ left: { walkIn: 0 }, allotments: { key: { places: 7 } } })
    expect(take(after.ledger, 20, 'key')).toMatchObject({ ok: true, value: { kind: 'repeat', allotment: { places: 7 } } })
    expect(take(after.ledger, 1, 'other')).toMatchObject({ ok: false, refusal: { code: 'NO_WALK_IN_LEFT' } })
    expect(applyWrite(after, write)).toBeUndefined()
  })

  it('goes on before the doors open and while entry is stopped, and ends with the session', () => {
    const at = (moment: number, facts = {}) => {
      const decision = decideTake(madeFacts(facts), newLedger({ walkIn: 7 }), { requestKey: 'key', places: 2, by: 'steward' }, instant(moment))
      return decision.ok ? decision.value.allotment.places : decision.refusal.code
    }
    expect([at(may(20, '09:00')), at(begin, { stopped: { at: begin, reason: '人太多' } })]).toEqual([2, 2])
    expect([at(may(23, '16:00')), at(begin, { cancelled: { at: begin, reason: '' } })]).toEqual(['DOORS_CLOSED', 'SESSION_CANCELLED'])
  })

  it('never loses or invents a place, whatever phones borrow, use and give back', () => {
    const doing = fc.record({ phone: fc.constantFrom('a', 'b', 'c'), what: fc.constantFrom('take' as const, 'giveBack' as const, 'walkIn' as const), number: fc.integer({ min: 1, max: 9 }), late: fc.boolean() })
    fc.assert(fc.property(fc.nat(20), fc.array(doing, { maxLength: 30 }), (places, doings) => {
      let document = { ledger: newLedger({ walkIn: places }) }
      let seen = document
      const walkIns: Record<string, WalkIn> = {}
      for (const [step, { phone, what, number, late }] of doings.entries()) {
        const { ledger } = late ? seen : document
        seen = document
        const writes = {
          walkIn: () => NO_WRITE,
          take: () => writeOf(take(ledger, number, phone)),
          giveBack: () => writeOfGiven(decideGiveBack(ledger.allotments, { walkIns }, { id: phone, by: 'steward' }, begin)),
        }
        if (what === 'walkIn') walkIns[`scan${step}`] = walkIn(number, phone, later(begin, step))
        document = applyWrite(document, writes[what]()) ?? document
        const { allotments = {} } = document.ledger
        expect(document.ledger.left.walkIn + outOf(allotments)).toBe(places)
        expect(document.ledger.left.walkIn).toBeGreaterThanOrEqual(0)
        expect(walkInFigures({ walkIns }, allotments).within).toBeLessThanOrEqual(outOf(allotments))
      }
    }))
  })
})
