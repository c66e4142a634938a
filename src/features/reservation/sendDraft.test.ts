import { instant } from '@domain/kernel/instant'
import type { Refusal } from '@domain/contract/api'
import type { CallResult } from '@/api/exchange'
import { sendDraft, stateAfter } from '@/features/reservation/sendDraft'
import { FIRST_DRAFT, type Attempt } from '@/features/reservation/signUpDraft'

const DRAFT = { ...FIRST_DRAFT, name: '演示居民' }
const EARLIER: Attempt = { wanted: 'places', requestKey: 'earlier', draft: DRAFT }

const refused = (code: 'FAULT' | 'SESSION_OVER' | 'RESERVATION_CANCELLED'): CallResult<'reserve'> => ({
  kind: 'refused', refusal: { code } satisfies Refusal<'reserve'>, now: instant(1), requestId: 'r',
})

const lineWith = (...results: readonly CallResult<'reserve'>[]) => {
  const keys: string[] = []
  const kept: string[] = []
  return {
    keys,
    kept,
    send: ({ requestKey }: Attempt) => Promise.resolve(results[keys.push(requestKey) - 1] ?? refused('FAULT')),
    newKey: () => `new-${keys.length}`,
    onAttempt: ({ requestKey }: Attempt) => { kept.push(requestKey) },
  }
}

describe('sending a sign-up', () => {
  it('repeats an earlier attempt under its key', async () => {
    const line = lineWith({ kind: 'unreachable' })
    expect(await sendDraft({ draft: DRAFT, attempt: EARLIER }, 'places', line)).toEqual({ kind: 'failed', failed: { kind: 'unreachable' } })
    expect(line.keys).toEqual(['earlier'])
  })

  it('takes a new key by itself, once, when what came of the earlier attempt was cancelled since', async () => {
    const line = lineWith(refused('RESERVATION_CANCELLED'), refused('RESERVATION_CANCELLED'))
    expect(await sendDraft({ draft: DRAFT, attempt: EARLIER }, 'places', line)).toMatchObject({ kind: 'refused' })
    expect(line.keys).toEqual(['earlier', 'new-1'])
    expect(line.kept).toEqual(line.keys)
  })

  it('leaves any other refusal to the person', async () => {
    const line = lineWith(refused('SESSION_OVER'))
    expect(await sendDraft({ draft: DRAFT }, 'places', line)).toEqual({ kind: 'refused', refusal: { code: 'SESSION_OVER' } })
    expect(line.keys).toEqual(['new-0'])
  })

  it('may be repeated after silence or a fault, and not after a refusal', () => {
    expect(stateAfter({ kind: 'unreachable' })).toEqual({ kind: 'failed', failed: { kind: 'unreachable' } })
    expect(stateAfter(refused('FAULT'))).toMatchObject({ kind: 'failed', failed: { requestId: 'r' } })
    expect(stateAfter(refused('SESSION_OVER')).kind).toBe('refused')
  })
})
