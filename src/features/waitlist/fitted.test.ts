import { EMPTY_PARTY } from '@domain/reservation/party'
import { fitted } from '@/features/waitlist/fitted'

const FAMILY = { ...EMPTY_PARTY, adult: 1, senior: 1, under14: 2 }
const NAMED = [{ id: 'dad', band: 'senior' }, { id: 'bao', band: 'under14' }, { id: 'da', band: 'under14' }] as const

it('of a party as many come as there are places for, adults first', () => {
  expect(fitted({ party: FAMILY }, 4)).toEqual({ party: FAMILY })
  expect(fitted({ party: FAMILY }, 3)).toEqual({ party: { ...EMPTY_PARTY, adult: 1, senior: 1, under14: 1 } })
  expect(fitted({ party: FAMILY }, 1)).toEqual({ party: { ...EMPTY_PARTY, adult: 1 } })
})

it('of those whom it names only as many as come', () => {
  const who = { party: FAMILY, members: NAMED }
  expect(fitted(who, 4)).toBe(who)
  expect(fitted(who, 3).members?.map(({ id }) => id)).toEqual(['dad', 'bao'])
  expect(fitted(who, 1).members).toEqual([])
})
