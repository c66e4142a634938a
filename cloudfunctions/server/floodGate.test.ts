import { openFloodGate } from './floodGate'

describe('a flood of requests', () => {
  it('is stopped caller by caller, until the window is over', () => {
    const waitOf = openFloodGate(3)
    expect([0, 1, 2].map((at) => waitOf('one', at))).toEqual([undefined, undefined, undefined])
    expect(waitOf('one', 4_000)).toBe(6_000)
    expect(waitOf('other', 4_000)).toBeUndefined()
    expect(waitOf('one', 9_999)).toBe(1)
    expect(waitOf('one', 10_000)).toBeUndefined()
  })

  it('is not stopped for ever by a clock that was set back', () => {
    const waitOf = openFloodGate(1)
    waitOf('one', 100_000)
    expect(waitOf('one', 100_001)).toBe(9_999)
    expect(waitOf('one', 5)).toBeUndefined()
  })

  it('by more callers than are counted costs no more memory: the last ones pass', () => {
    const waitOf = openFloodGate(1)
    for (let caller = 0; caller < 10_000; caller += 1) waitOf(`caller-${caller}`, 0)
    expect(waitOf('caller-9999', 1)).toBe(9_999)
    expect([waitOf('late', 1), waitOf('late', 2), waitOf('late', 3)]).toEqual([undefined, undefined, undefined])
  })
})
