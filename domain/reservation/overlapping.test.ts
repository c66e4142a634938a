import { HOUR, instant, later } from '@domain/kernel/instant'
import { overlapping } from '@domain/reservation/overlapping'

const NINE = instant(Date.parse('2025-05-24T09:00:00+08:00'))
const at = (sessionId: string, hours: number, length?: number) => ({
  sessionId, startsAt: later(NINE, hours * HOUR), ...(length !== undefined && { endsAt: later(NINE, (hours + length) * HOUR) }),
})

test('what lies at the same time is pointed out; what only touches, and the session itself, is not', () => {
  const own = [at('same', 0, 1), at('inside', 0.5, 0.25), at('before', -1, 1), at('after', 1, 1), at('reaching', -1, 1.5), at('me', 0, 1)]
  expect(overlapping(at('me', 0, 1), own).map(({ sessionId }) => sessionId)).toEqual(['same', 'inside', 'reaching'])
})

test('a session without an end counts as its start', () => {
  expect(overlapping(at('me', 0, 1), [at('open', 0.5), at('later', 2)]).map(({ sessionId }) => sessionId)).toEqual(['open'])
  expect(overlapping(at('me', 0), [at('open', 0), at('around', -1, 3)]).map(({ sessionId }) => sessionId)).toEqual(['open', 'around'])
})
