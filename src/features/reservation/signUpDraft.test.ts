import { DAY, instant } from '@domain/kernel/instant'
import { FIRST_DRAFT, isDraftOld, nextAttempt, problemsOf, reserveInput, type Draft } from '@/features/reservation/signUpDraft'

const FILLED: Draft = { party: { adult: 2, senior: 0, from14to17: 0, under14: 1 }, name: ' 演示居民 ', phone: '138 0000-0000' }

describe('a sign-up as filled in', () => {
  it('starts with one adult and asks only for a name', () => {
    expect(problemsOf(FIRST_DRAFT, 5)).toEqual({ name: { code: 'NAME_MISSING' } })
    expect(problemsOf(FILLED, 5)).toEqual({})
  })

  it('names every problem at once, by field', () => {
    const draft = { party: { ...FILLED.party, adult: 0 }, name: '🙂', phone: '12345' }
    expect(problemsOf(draft, 5)).toEqual({
      party: { code: 'ADULT_NEEDED' },
      name: { code: 'NAME_NOT_A_NAME' },
      phone: { code: 'PHONE_NOT_MOBILE' },
    })
  })

  it('goes out again under the same key while nothing was changed', () => {
    const keys = ['a', 'b']
    const newKey = () => keys.shift() ?? 'none left'
    const first = nextAttempt(FILLED, undefined, newKey)
    expect(nextAttempt({ ...FILLED }, first, newKey)).toBe(first)
    expect(nextAttempt({ ...FILLED, name: '另一位' }, first, newKey).requestKey).toBe('b')
  })

  it('is sent trimmed, without an empty phone', () => {
    expect(reserveInput('2025.kick-off-0523', { requestKey: 'k', draft: FILLED })).toEqual({
      sessionId: '2025.kick-off-0523', requestKey: 'k', party: FILLED.party, name: '演示居民', phone: '13800000000',
    })
    expect(reserveInput('2025.x', { requestKey: 'k', draft: { ...FILLED, phone: ' ' } })).not.toHaveProperty('phone')
  })

  it('is forgotten after a day', () => {
    const keptAt = instant(DAY)
    expect(isDraftOld(keptAt, 2 * DAY - 1)).toBe(false)
    expect(isDraftOld(keptAt, 2 * DAY)).toBe(true)
    expect(isDraftOld(keptAt, DAY - 1)).toBe(true)
  })
})
