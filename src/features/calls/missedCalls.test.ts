import { instant } from '@domain/kernel/instant'
import { callKey, withMissed } from '@/features/calls/missedCalls'

const [first, second] = [{ personDocument: '2025.a', notice: 'n1' }, { personDocument: '2025.b', notice: 'n2' }] as const

describe('calls that nobody answered', () => {
  it('keep the time of the last try, and are forgotten when they are on the list no more', () => {
    const once = withMissed({}, first, { now: instant(1), listed: [first, second] })
    expect(once).toEqual({ [callKey(first)]: 1 })
    expect(withMissed(once, first, { now: instant(5), listed: [first, second] })).toEqual({ [callKey(first)]: 5 })
    expect(withMissed(once, second, { now: instant(9), listed: [second] })).toEqual({ [callKey(second)]: 9 })
  })
})
