import { instant, type Instant } from '@domain/kernel/instant'
import { nextDue, parseCron } from './cron'

const at = (iso: string): Instant => instant(Date.parse(`${iso}+08:00`))
const after = (cron: string, iso: string): string | undefined => {
  const due = nextDue(parseCron(cron), at(iso))
  return due === undefined ? undefined : new Date(due + 8 * 3_600_000).toISOString().slice(0, 19)
}

describe('a timer is due', () => {
  it.each([
    ['every five minutes', '0 */5 * * * * *', '2025-05-20T09:00:00', '2025-05-20T09:05:00'],
    ['the moment before is not after', '0 */5 * * * * *', '2025-05-20T09:04:59', '2025-05-20T09:05:00'],
    ['across midnight in +08:00', '0 */5 * * * * *', '2025-05-20T23:59:00', '2025-05-21T00:00:00'],
    ['every day at half past two', '0 30 2 * * * *', '2025-05-31T02:30:00', '2025-06-01T02:30:00'],
    ['on weekdays', '0 0 9 * * 1-5 *', '2025-05-23T09:00:00', '2025-05-26T09:00:00'],
    ['on listed minutes', '0 5,35 * * * * *', '2025-05-20T09:05:00', '2025-05-20T09:35:00'],
    ['on 29 February, years off', '0 0 0 29 2 * *', '2025-05-20T09:00:00', '2028-02-29T00:00:00'],
  ])('%s', (_what, cron, from, due) => {
    expect(after(cron, from)).toBe(due)
  })

  it('never again after its year', () => {
    expect(after('0 0 0 1 1 * 2024', '2025-05-20T09:00:00')).toBeUndefined()
  })

  it.each(['* * * * *', '0 60 * * * * *', '0 x * * * * *', '0 */0 * * * * *'])('refuses %s', (cron) => {
    expect(() => parseCron(cron)).toThrow()
  })
})
