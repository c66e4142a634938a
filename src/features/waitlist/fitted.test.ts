import { EMPTY_PARTY } from '@domain/reservation/party'
import { fitted } from '@/features/waitlist/fitted'

const FAMILY = { ...EMPTY_PARTY, adult: 1, senior: 1, under14: 2 }

it('of a party as many come as there are places for, adults first', () => {
  expect(fitted(FAMILY, 4)).toBe(FAMILY)
  expect(fitted(FAMILY, 3)).toEqual({ ...EMPTY_PARTY, adult: 1, senior: 1, under14: 1 })
  expect(fitted(FAMILY, 1)).toEqual({ ...EMPTY_PARTY, adult: 1 })
})
