import { instant } from '@domain/kernel/instant'
import { afterReading, beforeReading, type Answer } from '@/api/answer'

const READY = {
  kind: 'ready',
  at: instant(1),
  value: {
    event: {
      id: '2025.kick-off', editionId: '2025', activityNo: 1, title: '启动活动', summary: '', topics: [], fields: [], forms: [], audience: [],
      paragraphs: [], hosts: [], details: [], toBeAnnounced: [], exhibitors: [],
    },
    sessions: { kinds: [], own: [] },
  },
} satisfies Answer<'event'>
const SILENCE = { kind: 'unreachable' } as const
const CROWD = { kind: 'overloaded' } as const
const FAULT = { kind: 'refused', refusal: { code: 'FAULT' }, now: instant(1), requestId: 'r' } as const
const GONE = { kind: 'refused', refusal: { code: 'NOT_FOUND' }, now: instant(1), requestId: 'r' } as const

describe('what a screen shows of something it reads', () => {
  it.each([SILENCE, CROWD, FAULT])('keeps what is shown while reading again, and after $kind says why it is old', (failed) => {
    expect(beforeReading<'event'>(READY)).toBe(READY)
    expect(afterReading<'event'>(READY, failed)).toEqual({ ...READY, failed })
  })

  it.each([SILENCE, CROWD, FAULT])('shows an error only when there is nothing to show: $kind', (failed) => {
    expect(afterReading<'event'>({ kind: 'loading' }, failed)).toEqual(failed)
    expect(beforeReading<'event'>(failed)).toEqual({ kind: 'loading' })
  })

  it('no longer shows what has been withdrawn', () => {
    expect(afterReading<'event'>(READY, GONE)).toEqual(GONE)
  })

  it('is fresh again after the next answer', () => {
    const done = { kind: 'done', value: READY.value, now: instant(2), requestId: 'r' } as const
    expect(afterReading<'event'>({ ...READY, failed: SILENCE }, done)).toEqual({ ...READY, at: instant(2) })
  })
})
