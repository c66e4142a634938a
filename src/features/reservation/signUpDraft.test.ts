import { DAY, instant } from '@domain/kernel/instant'
import { FIRST_DRAFT, isDraftOld, joinInput, nextAttempt, problemsOf, reserveInput, type Draft } from '@/features/reservation/signUpDraft'

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
