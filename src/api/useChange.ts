import { useRef, useState } from 'react'
import type { Input, Output } from '@domain/contract/api'
import { cameToNothing, type Failed } from '@/api/answer'
import { call } from '@/api/call'
import type { CallResult } from '@/api/exchange'
import { newRequestKey } from '@/platform/requestKey'

/** What staff do that may be sent again under its key. */
export type ChangeAction = 'changeCapacity' | 'cancelSession' | 'reschedule' | 'sendUrgent' | 'inviteStaff' | 'stopEntry'

/**
 * Where a change stands. `failed`: refused, or nobody knows; the same change may be sent again under its key, and is made
 * once.
 */
export type ChangeState<A extends ChangeAction> =
  | { readonly kind: 'idle' | 'sending' }
  | { readonly kind: 'done'; readonly value: Output<A> }
  | { readonly kind: 'failed'; readonly failed: Failed<A>; readonly refused: boolean }

interface Attempt {
  readonly text: string
  readonly requestKey: string
}

/**
 * Sends such a change; the same content again after silence goes under the same key.
 * @param onAnswered runs after every answer, also a refusal: what is shown may be out of date
 */
export const useChange = <A extends ChangeAction>(action: A, onAnswered: () => void) => {
  const [state, setState] = useState<ChangeState<A>>({ kind: 'idle' })
  const sending = useRef(false)
  /** Sent, and never answered. */
  const unanswered = useRef<Attempt>()

  const send = async (content: Omit<Input<A>, 'requestKey'>) => {
    if (sending.current) return
    sending.current = true
    setState({ kind: 'sending' })
    const text = JSON.stringify(content)
    const { requestKey } = unanswered.current?.text === text ? unanswered.current : { requestKey: newRequestKey() }
    const after = stateAfter<A>(await call(action, { ...content, requestKey } as Input<A>))
    unanswered.current = isUnanswered(after) ? { text, requestKey } : undefined
    sending.current = false
    setState(after)
    if (!isUnanswered(after)) onAnswered()
  }

  return { state, send, clear: () => setState({ kind: 'idle' }) }
}

/** Sent, and nobody knows whether it was made. */
export const isUnanswered = (state: ChangeState<ChangeAction>): boolean => state.kind === 'failed' && !state.refused

const stateAfter = <A extends ChangeAction>(result: CallResult<A>): ChangeState<A> =>
  result.kind === 'done' ? { kind: 'done', value: result.value } : { kind: 'failed', failed: result, refused: !cameToNothing(result) }
