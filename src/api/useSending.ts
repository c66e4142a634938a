import { useRef, useState } from 'react'
import type { Action, Input, Output } from '@domain/contract/api'
import { cameToNothing, type Failed } from '@/api/answer'
import { call } from '@/api/call'

/**
 * Where something that changes what is the caller's own stands. `lost`: nobody knows whether it was done, or it was not
 * for the crowd; the same may be sent again, with its key. Otherwise it was refused.
 */
export type Sending<A extends Action> =
  | { readonly kind: 'idle' | 'sending' }
  | { readonly kind: 'failed'; readonly failed: Failed<A>; readonly lost: boolean }

/** Sends an action when asked to, one at a time; what went wrong stays until the next time or `clear`. */
export const useSending = <A extends Action>(action: A) => {
  const [state, setState] = useState<Sending<A>>({ kind: 'idle' })
  const busy = useRef(false)

  /** @returns what came of it; undefined when it did not go through */
  const send = async (input: Input<A>): Promise<Output<A> | undefined> => {
    if (busy.current) return undefined
    busy.current = true
    setState({ kind: 'sending' })
    const result = await call(action, input)
    busy.current = false
    setState(result.kind === 'done' ? { kind: 'idle' } : { kind: 'failed', failed: result, lost: cameToNothing(result) })
    return result.kind === 'done' ? result.value : undefined
  }

  return { state, send, clear: () => setState({ kind: 'idle' }) }
}
