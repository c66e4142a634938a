import fc from 'fast-check'
import { countWalkIns, decideGiveBack, decideTake, freeWalkIns, lentPlaces, outOf, usedOf, walkInFigures } from '@domain/checkin/allotment'
import { walkInPeople, type WalkIn } from '@domain/checkin/gateBook'
import { mergeScans } from '@domain/checkin/gateScans'
import { instant, later, MINUTE } from '@domain/kernel/instant'
import { partySize } from '@domain/reservation/party'
import { newLedger, type Allotment, type Allotments, type Ledger } from '@domain/session/ledger'
import { NO_WRITE, type LedgerWrite } from '@domain/session/ledgerWrite'
import { applyWrite } from '../../tests/support/ledger/applyWrite'
import { adults, madeFacts, may } from '../../tests/support/ledger/made'

const begin = may(23, '13:30')
const walkIn = (people: number, allotment?: string, at = begin): WalkIn => ({ at, gate: '东门', by: 'steward', people: adults(people), ...(allotment !== undefined && { allotment }) })
const onPaper = (people: number, at = begin): WalkIn => ({ ...walkIn(people, undefined, at), fromSheet: true })
const lent = (places: number): Allotment => ({ places, by: 'steward', at: begin })
const withLeft = (left: number, allotments: Allotments) => ({ left: { walkIn: left }, allotments })

describe('people without a ticket', () => {
  it('are within their phone’s allotment as long as it lasts, in order of time', () => {
    const walkIns = { c: walkIn(2, 'one', later(begin, MINUTE)), a: walkIn(3, 'one'), b: walkIn(4, 'one'), d: walkIn(1), e: walkIn(1, 'unknown') }
    const ledger = withLeft(9, { one: lent(5) })
    expect(countWalkIns({ walkIns }, ledger).map(({ scanId, beyond }) => [scanId, beyond])).toEqual([['a', 0], ['b', 4], ['d', 1], ['e', 1], ['c', 0]])
    expect(walkInFigures({ walkIns }, ledger)).toEqual({ within: 5, beyond: 6 })
    expect(freeWalkIns({ walkIns }, ledger)).toBe(9)
  })

  it('who stood on paper have the places that no phone has, in order of time; of a sum, as many as there are', () => {
    const walkIns = { late: onPaper(5, later(begin, MINUTE)), early: onPaper(4), phone: walkIn(1), lent: walkIn(2, 'one'), gone: { ...onPaper(9), undone: true as const } }
    const ledger = withLeft(6, { one: lent(2) })
    expect(countWalkIns({ walkIns }, ledger).map(({ scanId, beyond }) => [scanId, beyond])).toEqual([['early', 0], ['lent', 0], ['phone', 1], ['late', 3]])
    expect(walkInFigures({ walkIns }, ledger)).toEqual({ within: 8, beyond: 4 })
    expect([freeWalkIns({ walkIns }, ledger), freeWalkIns({ walkIns: { early: onPaper(4) } }, ledger), freeWalkIns({ walkIns: {} }, ledger)]).toEqual([0, 2, 6])
  })

  it('who came before it was given back keep their places; who is told of later has none', () => {
    const early = { a: walkIn(3, 'one'), b: walkIn(4, 'one') }
    const given = decideGiveBack({ one: lent(5) }, { walkIns: early }, { id: 'one', by: 'steward' }, begin)
    expect(given).toMatchObject({ kind: 'giveBack', used: 3 })
    const after = { one: { ...lent(5), givenBack: { used: 3, by: 'steward', at: begin } } }
    expect(walkInFigures({ walkIns: { ...early, c: walkIn(1, 'one', later(begin, MINUTE)) } }, withLeft(0, after))).toEqual({ within: 3, beyond: 5 })
    expect([outOf(after), lentPlaces(after), usedOf(after, { walkIns: early })]).toEqual([3, 0, 3])
    expect(decideGiveBack(after, { walkIns: {} }, { id: 'one', by: 'other' }, begin)).toEqual({ kind: 'repeat', used: 3 })
    expect(decideGiveBack({}, { walkIns: {} }, { id: 'one', by: 'steward' }, begin)).toBeUndefined()
  })

  it('are told apart the same, in whichever order their records came', () => {
    const walks = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.record({
      people: fc.integer({ min: 1, max: 6 }), source: fc.constantFrom('one', 'two', 'paper', undefined), minute: fc.nat(3), undone: fc.boolean(),
    }).map(({ people, source, minute, undone }) => {
      const at = later(begin, minute * MINUTE)
      return { ...(source === 'paper' ? onPaper(people, at) : walkIn(people, source, at)), ...(undone && { undone: true as const }) }
    }))
    fc.assert(fc.property(walks, walks, fc.tuple(fc.nat(12), fc.nat(12)), fc.nat(12), (some, others, [one, two], left) => {
      const allotments = { one: lent(one), two: lent(two) }
      const ledger = withLeft(left, allotments)
      const [this_, that] = [mergeScans(some, others), mergeScans(others, some)]
      expect(countWalkIns({ walkIns: this_ }, ledger)).toEqual(countWalkIns({ walkIns: that }, ledger))
      const [used, free, { within, beyond }] = [usedOf(allotments, { walkIns: this_ }), freeWalkIns({ walkIns: this_ }, ledger), walkInFigures({ walkIns: this_ }, ledger)]
      expect(within).toBe(used + left - free)
      expect([used <= one + two, free >= 0, beyond >= 0]).toEqual([true, true, true])
      expect(within + beyond).toBe(partySize(walkInPeople({ walkIns: this_ })))
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
        expect(walkInFigures({ walkIns }, document.ledger).within).toBeLessThanOrEqual(outOf(allotments))
      }
    }))
  })
})
