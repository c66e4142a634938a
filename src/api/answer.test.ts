import { instant } from '@domain/kernel/instant'
import { afterReading, beforeReading, type Answer } from '@/api/answer'

const READY: Answer<'listSessions'> = { kind: 'ready', value: { sessions: [] }, stale: false }

describe('what a screen shows of something it reads', () => {
  it('keeps what is shown while reading again, and after a failure says it is old', () => {
    expect(beforeReading(READY)).toBe(READY)
    expect(afterReading(READY, { kind: 'unreachable' })).toEqual({ ...READY, stale: true })
  })

  it('shows an error only when there is nothing to show', () => {
    expect(afterReading<'listSessions'>({ kind: 'loading' }, { kind: 'unreachable' })).toEqual({ kind: 'unreachable' })
    expect(beforeReading<'listSessions'>({ kind: 'unreachable' })).toEqual({ kind: 'loading' })
  })

  it('is fresh again after the next answer', () => {
    const done = { kind: 'done', value: { sessions: [] }, now: instant(1), requestId: 'r' } as const
    expect(afterReading<'listSessions'>({ ...READY, stale: true }, done)).toEqual(READY)
  })
})
