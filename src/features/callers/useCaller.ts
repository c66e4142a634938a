import { useRef, useState } from 'react'
import type { Output } from '@domain/contract/api'
import { cameToNothing, type Failed } from '@/api/answer'
import { call } from '@/api/call'
import type { CallerAsking } from '@/features/callers/callerAsks'
import { callerInput, firstCaller, nextCallerAttempt, type CallerDraft, type KeptCaller } from '@/features/callers/callerDraft'
import { forgetDraft, keepDraft, recallDraft } from '@/platform/drafts'
import { newRequestKey } from '@/platform/requestKey'

/** Where a caller's reservation stands. */
export type CallerState =
  | { readonly kind: 'editing' | 'sending' }
  | { readonly kind: 'done'; readonly reserved: Output<'reserveForCaller'> }
  | { readonly kind: 'failed'; readonly failed: Failed<'reserveForCaller'>; readonly refused: boolean }

/** As the draft is called. */
const CALLER = 'caller'

/**
 * Reserving for somebody on the phone. What was sent and not answered stays on this device with its key until it is
 * answered, so that no network failure makes two reservations or loses what was typed.
 */
export const useCaller = (sessionId: string) => {
  const [kept, setKept] = useState<KeptCaller>(() => recallDraft<KeptCaller>(CALLER) ?? { draft: firstCaller(sessionId) })
  const [state, setState] = useState<CallerState>({ kind: 'editing' })
  const latest = useRef(kept)
  const sending = useRef(false)

  const write = (after: KeptCaller) => {
    latest.current = after
    setKept(after)
  }

  const change = (part: Partial<CallerDraft>) => {
    write({ ...latest.current, draft: { ...latest.current.draft, ...part } })
    setState({ kind: 'editing' })
  }

  /** @param session  what is asked of the party in it */
  const submit = async (session: CallerAsking) => {
    if (sending.current) return
    sending.current = true
    setState({ kind: 'sending' })
    const attempt = nextCallerAttempt(latest.current, newRequestKey)
    write({ draft: attempt.draft, attempt })
    keepDraft(CALLER, latest.current)
    const result = await call('reserveForCaller', callerInput(attempt, session))
    sending.current = false
    if (result.kind === 'done') {
      forgetDraft(CALLER)
      write({ draft: firstCaller(attempt.draft.sessionId) })
      return setState({ kind: 'done', reserved: result.value })
    }
    const refused = !cameToNothing(result)
    if (refused) {
      forgetDraft(CALLER)
      write({ draft: latest.current.draft })
    }
    setState({ kind: 'failed', failed: result, refused })
  }

  return { draft: kept.draft, state, change, submit, again: () => setState({ kind: 'editing' }) }
}
