import { useState } from 'react'
import type { Output } from '@domain/contract/api'
import type { CallDue } from '@domain/contract/staffViews'
import type { Failed } from '@/api/answer'
import { call } from '@/api/call'

/** One call from looking the number up to 已告知. Who looked is kept by the server. */
export type Calling =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly due: CallDue }
  | { readonly kind: 'shown' | 'marking'; readonly due: CallDue; readonly contact: Output<'revealContact'>; readonly failed?: Failed<'markCalled'> }
  | { readonly kind: 'failed'; readonly due: CallDue; readonly failed: Failed<'revealContact'> }

/** @param onGone is handed the call that has been made, or that nobody has to make any more */
export const useCalling = (onGone: (due: CallDue) => void) => {
  const [state, setState] = useState<Calling>({ kind: 'idle' })

  const look = async (due: CallDue) => {
    setState({ kind: 'looking', due })
    const result = await call('revealContact', nameOf(due))
    setState(result.kind === 'done' ? { kind: 'shown', due, contact: result.value } : { kind: 'failed', due, failed: result })
  }

  const mark = async () => {
    if (state.kind !== 'shown') return
    const { due, contact } = state
    setState({ kind: 'marking', due, contact })
    const result = await call('markCalled', nameOf(due))
    if (result.kind !== 'done' && !(result.kind === 'refused' && result.refusal.code === 'NOT_FOUND')) {
      return setState({ kind: 'shown', due, contact, failed: result })
    }
    setState({ kind: 'idle' })
    onGone(due)
  }

  return { state, look, mark, close: () => setState({ kind: 'idle' }) }
}

const nameOf = ({ personDocument, notice }: CallDue) => ({ personDocument, notice })
