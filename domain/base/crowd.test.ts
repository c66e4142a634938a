import { crowdNow } from '@domain/base/crowd'
import { HOUR, instant, later } from '@domain/kernel/instant'

it('how busy a place is is forgotten after two hours', () => {
  const crowd = { level: 'full', at: instant(1_000_000) } as const
  expect(crowdNow(crowd, later(crowd.at, 2 * HOUR - 1))).toBe(crowd)
  expect(crowdNow(crowd, later(crowd.at, 2 * HOUR))).toBeUndefined()
  expect(crowdNow(undefined, crowd.at)).toBeUndefined()
})
