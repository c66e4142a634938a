import { instant } from '@domain/kernel/instant'
import { atServer, timeOffset } from '@/platform/timeOffset'

describe('the server time on a device', () => {
  it('takes the reply to be made half-way between sending and receiving', () => {
    expect(timeOffset(instant(5_000), 1_000, 1_400)).toBe(3_800)
  })

  it('follows a server that lives in another year', () => {
    const offset = timeOffset(instant(Date.parse('2025-05-20T09:00:00+08:00')), 1_795_000_000_000, 1_795_000_000_000)
    expect(new Date(atServer(1_795_000_060_000, offset)).toISOString()).toBe('2025-05-20T01:01:00.000Z')
  })
})
