import { useState } from 'react'
import type { Output } from '@domain/contract/api'
import type { CallDue } from '@domain/contract/staffViews'
import type { Failed } from '@/api/answer'
import { call } from '@/api/call'

/** One call from looking the number up to 已告知. Who looked is kept by the server. `contact`: absent when there is none. */
export type Calling =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly due: CallDue }
  | { readonly kind: 'shown' | 'marking'; readonly due: CallDue; readonly contact: Contact | undefined; readonly failed?: Failed<'markCalled'> }
  | { readonly kind: 'failed'; readonly due: CallDue; readonly failed: Failed<'revealContact'> }

export type Contact = Output<'revealContact'>

/** @param onGone is handed the call that has been made, or that nobody has to make any more */
export const useCalling = (onGone: (due: CallDue) => void) => {
  const [state, setState] = useState<Calling>({ kind: 'idle' })

  const look = async (due: CallDue) => {
    setState({ kind: 'looking', due })
    const result = await call('revealContact', nameOf(due))
    if (result.kind === 'done') return setState({ kind: 'shown', due, contact: result.value })
    // Nothing is kept of this person (any more): the row can be dealt with all the same.
    if (isGone(result)) return setState({ kind: 'shown', due, contact: undefined })
    setState({ kind: 'failed', due, failed: result })
  }

  const mark = async () => {
    if (state.kind !== 'shown') return
    const { due, contact } = state
    setState({ kind: 'marking', due, contact })
    const result = await call('markCalled', nameOf(due))
    if (result.kind !== 'done' && !isGone(result)) return setState({ kind: 'shown', due, contact, failed: result })
    setState({ kind: 'idle' })
    onGone(due)
  }

  return { state, look, mark, close: () => setState({ kind: 'idle' }) }
}

const isGone = (failed: Failed): boolean => failed.kind === 'refused' && failed.refusal.code === 'NOT_FOUND'

const nameOf = ({ personDocument, notice }: CallDue) => ({ personDocument, notice })
