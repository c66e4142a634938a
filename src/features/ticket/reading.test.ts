import { instant } from '@domain/kernel/instant'
import { readingState } from '@/features/ticket/reading'

const FAILED = {
  kind: 'failed',
  failed: { kind: 'refused', refusal: { code: 'FAULT' }, now: instant(1), requestId: '1a2b3c4d-5e6f' },
} as const
const retry = () => undefined

describe('a page of tickets', () => {
  it('shows what is on the phone, also when the server has a fault', () => {
    expect(readingState(FAILED, true, retry)).toEqual({ kind: 'ready' })
  })

  it('says what went wrong only when the phone has nothing', () => {
    expect(readingState(FAILED, false, retry)).toMatchObject({ kind: 'failed', failure: { no: '1a2b3c4d' } })
    expect(readingState({ kind: 'reading' }, false, retry)).toEqual({ kind: 'loading' })
  })
})
