import type { OperatorStatus } from '@domain/contract/staffViews'
import { DAY, HOUR, instant, later, MINUTE } from '@domain/kernel/instant'
import { findingsOf, summaryOf } from '@/features/operate/statusWords'

const NOW = instant(Date.parse('2025-05-20T09:00:00+08:00'))
const well: OperatorStatus = {
  lastRun: { at: later(NOW, -5 * MINUTE), looked: 3, repaired: 0, sent: 2, failures: 0 },
  overdue: 0,
  callsDue: 0,
  versions: { build: 'b', node: 'v20.19.0', sdk: '4.0.2' },
}
const judged = (part: Partial<OperatorStatus>) => findingsOf({ ...well, ...part }, NOW)

describe("the operator's page", () => {
  it('is quiet while all is well', () => {
    expect(summaryOf(judged({}))).toBe('good')
  })

  it('misses the clock after an hour and a quarter, not before; and when it never ran', () => {
    const ranAt = (milliseconds: number) => ({ lastRun: { looked: 0, repaired: 0, sent: 0, failures: 0, at: later(NOW, -milliseconds) } })
    expect(summaryOf(judged(ranAt(HOUR + 15 * MINUTE)))).toBe('good')
    expect(summaryOf(judged(ranAt(HOUR + 15 * MINUTE + 1)))).toBe('bad')
    const { lastRun: _, ...neverRan } = well
    expect(findingsOf(neverRan, NOW)[0]).toMatchObject({ kind: 'bad', title: '定时任务' })
  })

  it('puts what is worst first: overdue work before calls', () => {
    expect(judged({ overdue: 4, callsDue: 2 }).slice(0, 2)).toMatchObject([
      { kind: 'bad', title: '逾期没办的事' },
      { kind: 'look', title: '待打电话' },
    ])
  })

  it('forgets a failure after a day without another', () => {
    const failedAt = (milliseconds: number) => summaryOf(judged({ lastFailure: { at: later(NOW, -milliseconds), fault: 'timeout' } }))
    expect(failedAt(DAY)).toBe('look')
    expect(failedAt(DAY + 1)).toBe('good')
  })
})
