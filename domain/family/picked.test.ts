import fc from 'fast-check'
import type { FamilyMember } from '@domain/family/family'
import { firstWho, othersIn, reconciled, toggled, whoOf, withMembers, withoutChildren, withOthers, type Who } from '@domain/family/picked'
import { AGE_BANDS, EMPTY_PARTY, partySize } from '@domain/reservation/party'

const FAMILY: readonly FamilyMember[] = [
  { id: 'self', name: '李秀英', band: 'adult', relation: 'self' },
  { id: 'dad', name: '爸爸', band: 'senior', relation: 'parent' },
  { id: 'bao', name: '小宝', band: 'under14', relation: 'child' },
]
const [SELF, DAD, BAO] = FAMILY as readonly [FamilyMember, FamilyMember, FamilyMember]
const START: Who = { party: { ...EMPTY_PARTY, adult: 1 } }

describe('who comes', () => {
  it('is at first the one who signs up, by name when saved', () => {
    expect(firstWho(FAMILY)).toEqual({ party: { ...EMPTY_PARTY, adult: 1 }, members: [{ id: 'self', band: 'adult' }] })
    expect(firstWho([DAD])).toEqual({ party: { ...EMPTY_PARTY, adult: 1 }, members: [] })
  })

  it('counts a member in by a tap and out by the next', () => {
    const withBao = toggled(firstWho(FAMILY), BAO)
    expect(withBao).toMatchObject({ party: { ...EMPTY_PARTY, adult: 1, under14: 1 }, members: [{ id: 'self' }, { id: 'bao' }] })
    expect(toggled(withBao, BAO)).toEqual(firstWho(FAMILY))
  })

  it('keeps further people apart from those picked, whatever is tapped', () => {
    const anyTap = fc.oneof(
      fc.constantFrom(...FAMILY).map((member) => (who: Who) => toggled(who, member)),
      fc.record(Object.fromEntries(AGE_BANDS.map((band) => [band, fc.nat(5)])) as Record<(typeof AGE_BANDS)[number], fc.Arbitrary<number>>)
        .map((others) => (who: Who) => withOthers(who, others)),
      fc.constant((who: Who) => withMembers(who, FAMILY)),
      fc.constant((who: Who) => reconciled(who, [SELF, { ...BAO, band: 'from14to17' as const }])),
      fc.constant(withoutChildren),
    )
    fc.assert(fc.property(fc.array(anyTap), (taps) => {
      const who = taps.reduce((before, tap) => tap(before), START)
      for (const band of AGE_BANDS) expect(othersIn(who)[band]).toBeGreaterThanOrEqual(0)
      expect(partySize(who.party)).toBe(partySize(othersIn(who)) + (who.members ?? []).length)
      expect(withoutChildren(who).party.under14).toBe(0)
    }))
  })

  it('follows the family as it is by now: who was removed does not come, who is older counts as that', () => {
    const all = withMembers({ party: { ...EMPTY_PARTY, adult: 1 } }, FAMILY)
    const now = reconciled(all, [SELF, { ...BAO, band: 'from14to17' }])
    expect(now.party).toEqual({ ...EMPTY_PARTY, adult: 2, from14to17: 1 })
    expect(reconciled(START, FAMILY)).toBe(START)
  })

  it('on a ticket is whoever is still saved and has room in its party; else the numbers stand alone', () => {
    const party = { ...EMPTY_PARTY, adult: 2, under14: 1 }
    expect(whoOf(party, ['self', 'bao', 'gone'], FAMILY).members).toHaveLength(2)
    expect(whoOf(party, ['dad'], FAMILY)).toEqual({ party, members: [] })
    expect(whoOf(party, undefined, FAMILY)).toEqual({ party, members: [] })
  })
})
