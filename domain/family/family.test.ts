import fc from 'fast-check'
import { FAMILY_MAX, fitInto, membersOf, nicknameProblem, partyOfMembers, RELATIONS, withMember, type FamilyMember } from '@domain/family/family'
import { AGE_BANDS, EMPTY_PARTY, partySize } from '@domain/reservation/party'

const MEMBER: FamilyMember = { id: 'a', name: '小宝', band: 'under14', relation: 'child' }

const anyMember = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n'),
  name: fc.constantFrom('小宝', '二宝', '阿姨', ' 爸爸 ', '', '13812345678', '王'.repeat(21)),
  band: fc.constantFrom(...AGE_BANDS),
  relation: fc.constantFrom(...RELATIONS),
})

describe('a family', () => {
  it('takes a nickname of any words, and no number that is somebody\'s', () => {
    expect(nicknameProblem('小宝 2 号')).toBeUndefined()
    expect(nicknameProblem('  ')).toEqual({ code: 'NAME_MISSING' })
    expect(nicknameProblem('王'.repeat(21))).toMatchObject({ code: 'NAME_TOO_LONG' })
    expect(nicknameProblem('小宝１３８１２３４５６７８')).toEqual({ code: 'NAME_HAS_NUMBER' })
  })

  it('corrects a member in its place, and takes a new one at the end', () => {
    const two = [MEMBER, { ...MEMBER, id: 'b', name: '大宝' }]
    expect(withMember(two, { ...MEMBER, name: ' 宝宝 ' })).toEqual({ ok: true, value: [{ ...MEMBER, name: '宝宝' }, two[1]] })
    expect(withMember(two, { ...MEMBER, id: 'c', name: '二宝' })).toMatchObject({ value: [two[0], two[1], { id: 'c' }] })
  })

  it('has nobody twice: of one name, relation and age band there is one', () => {
    expect(withMember([MEMBER], { ...MEMBER, id: 'c', name: ' 小宝 ' })).toEqual({ ok: false, refusal: { code: 'MEMBER_THERE' } })
    expect(withMember([MEMBER], { ...MEMBER, id: 'c', relation: 'grandchild' }).ok).toBe(true)
  })

  it('has the one who signs up once, and not as a child', () => {
    const self: FamilyMember = { id: 's', name: '我', band: 'adult', relation: 'self' }
    expect(withMember([self], { ...self, id: 't' })).toEqual({ ok: false, refusal: { code: 'SELF_THERE' } })
    expect(withMember([self], { ...self, band: 'senior' }).ok).toBe(true)
    expect(withMember([], { ...self, band: 'under14' })).toEqual({ ok: false, refusal: { code: 'SELF_TOO_YOUNG' } })
  })

  it('stays within its bounds whatever is saved, in whatever order, and saving the same again changes nothing', () => {
    fc.assert(fc.property(fc.array(anyMember, { maxLength: 60 }), (all) => {
      let family: readonly FamilyMember[] = []
      for (const member of all) {
        const saved = withMember(family, member)
        if (!saved.ok) continue
        expect(withMember(saved.value, member)).toEqual(saved)
        family = saved.value
      }
      expect(family.length).toBeLessThanOrEqual(FAMILY_MAX)
      expect(new Set(family.map(({ id }) => id)).size).toBe(family.length)
      expect(family.filter(({ relation }) => relation === 'self').length).toBeLessThanOrEqual(1)
      expect(family.filter(({ name }) => nicknameProblem(name))).toEqual([])
    }))
  })

  it('names those picked, unless one is not of it or is named twice', () => {
    const family = [MEMBER, { ...MEMBER, id: 'b', band: 'adult' as const }]
    expect(membersOf(family, ['b', 'a'])).toEqual(family)
    expect(membersOf(family, ['c'])).toBeUndefined()
    expect(membersOf(family, ['a', 'a'])).toBeUndefined()
  })

  it('fits into a party that has at least as many of each age band', () => {
    const picked = [MEMBER, { ...MEMBER, id: 'b', band: 'adult' as const }]
    expect(partySize(partyOfMembers(picked))).toBe(2)
    expect(fitInto(picked, { ...EMPTY_PARTY, adult: 2, under14: 1 })).toBe(true)
    expect(fitInto(picked, { ...EMPTY_PARTY, adult: 2 })).toBe(false)
  })
})
