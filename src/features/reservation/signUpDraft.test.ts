import { DAY, instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { firstDraft, FIRST_DRAFT, joinInput, nextAttempt, preparedDraft, problemsOf, reserveInput, type Draft } from '@/features/reservation/signUpDraft'
import { isDraftOld } from '@/platform/draftAge'

const FILLED: Draft = { party: { adult: 2, senior: 0, from14to17: 0, under14: 1 }, name: ' 演示居民 ', phone: '138 0000-0000' }

const SESSION = { id: '2025.kick-off-0523', partyMax: 5 }

describe('a sign-up as filled in', () => {
  it('starts with one adult and asks only for a name', () => {
    expect(problemsOf(FIRST_DRAFT, SESSION)).toEqual({ name: { code: 'NAME_MISSING' } })
    expect(problemsOf(FILLED, SESSION)).toEqual({})
  })

  it('names every problem at once, by field', () => {
    const draft = { party: { ...FILLED.party, adult: 0 }, name: '🙂', phone: '12345' }
    expect(problemsOf(draft, SESSION)).toEqual({
      party: { code: 'ADULT_NEEDED' },
      name: { code: 'NAME_NOT_A_NAME' },
      phone: { code: 'PHONE_NOT_MOBILE' },
    })
  })

  it('begins with one adult; where it is for the young with nobody, so that a teenager can come alone', () => {
    expect(firstDraft({}).party).toEqual({ ...EMPTY_PARTY, adult: 1 })
    expect(firstDraft({ forBands: ['adult', 'under14'] }).party.adult).toBe(1)
    expect(firstDraft({ forBands: ['under14', 'from14to17'] }).party).toEqual(EMPTY_PARTY)
  })

  it('has the one who signs up in it, as saved; what was chosen stays, and so does a name that was typed', () => {
    const self = { id: 's', name: '李秀英', band: 'senior', relation: 'self' } as const
    const bao = { id: 'b', name: '小宝', band: 'under14', relation: 'child' } as const
    expect(preparedDraft(FIRST_DRAFT, undefined)).toBe(FIRST_DRAFT)
    expect(preparedDraft(FIRST_DRAFT, [])).toEqual(FIRST_DRAFT)
    expect(preparedDraft(FIRST_DRAFT, [self, bao])).toMatchObject({ party: { adult: 0, senior: 1 }, members: [{ id: 's' }], name: '李秀英' })
    expect(preparedDraft({ ...FIRST_DRAFT, nameTyped: true }, [self]).name).toBe('')
    expect(preparedDraft({ ...FIRST_DRAFT, name: '王芳' }, [self]).name).toBe('王芳')
    expect(preparedDraft(FIRST_DRAFT, [{ ...self, name: '我 1' }]).name).toBe('')
    expect(preparedDraft(FIRST_DRAFT, [{ ...self, name: '我' }]).name).toBe('')
    const picked = { ...FIRST_DRAFT, members: [{ id: 'b', band: 'under14' as const }], party: { ...FIRST_DRAFT.party, under14: 1 } }
    expect(preparedDraft(picked, [self, bao]).party).toEqual(picked.party)
    expect(preparedDraft(picked, [self]).party).toEqual(FIRST_DRAFT.party)
  })

  it('sends who of the family comes, and the answers to what is asked of this party', () => {
    const draft: Draft = { ...FILLED, members: [{ id: 'b', band: 'under14' }], pickUp: ' 爷爷 ', guardianPhone: '138 0000 0000', acknowledged: true }
    const youth = { ...SESSION, asks: ['pickUp', 'guardianPhone'] as const }
    expect(reserveInput(youth, { wanted: 'places', requestKey: 'k', draft })).toMatchObject({ members: ['b'], pickUp: '爷爷' })
    for (const field of ['guardianPhone', 'acknowledged']) expect(reserveInput(youth, { wanted: 'places', requestKey: 'k', draft })).not.toHaveProperty(field)
    expect(problemsOf({ ...draft, pickUp: '', acknowledged: false }, { ...youth, acknowledge: ['不拍照'] })).toEqual({
      pickUp: { code: 'PICK_UP_MISSING' }, acknowledged: { code: 'ACKNOWLEDGEMENT_MISSING' },
    })
  })

  it('goes out again under the same key while nothing was changed', () => {
    const keys = ['a', 'b', 'c']
    const newKey = () => keys.shift() ?? 'none left'
    const first = nextAttempt({ draft: FILLED, wanted: 'places' }, undefined, newKey)
    expect(nextAttempt({ draft: { ...FILLED }, wanted: 'places' }, first, newKey)).toBe(first)
    expect(nextAttempt({ draft: { ...FILLED, name: '另一位' }, wanted: 'places' }, first, newKey).requestKey).toBe('b')
    expect(nextAttempt({ draft: FILLED, wanted: 'turn' }, first, newKey).requestKey).toBe('c')
  })

  it('is sent trimmed, without an empty phone', () => {
    expect(reserveInput(SESSION, { wanted: 'places', requestKey: 'k', draft: FILLED })).toEqual({
      sessionId: '2025.kick-off-0523', requestKey: 'k', party: FILLED.party, name: '演示居民', phone: '13800000000',
    })
    expect(reserveInput(SESSION, { wanted: 'places', requestKey: 'k', draft: { ...FILLED, phone: ' ' } })).not.toHaveProperty('phone')
  })

  it('asks for a turn with all of the party unless fewer were chosen, and never with more than it has', () => {
    const atLeastOf = (draft: Draft) => joinInput(SESSION, { wanted: 'turn', requestKey: 'k', draft }).atLeast
    expect([atLeastOf(FILLED), atLeastOf({ ...FILLED, atLeast: 2 }), atLeastOf({ ...FILLED, atLeast: 5 })]).toEqual([3, 2, 3])
  })

  it('is forgotten after a day', () => {
    const keptAt = instant(DAY)
    expect(isDraftOld(keptAt, 2 * DAY - 1)).toBe(false)
    expect(isDraftOld(keptAt, 2 * DAY)).toBe(true)
    expect(isDraftOld(keptAt, DAY - 1)).toBe(true)
  })
})
