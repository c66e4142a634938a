import { useState } from 'react'
import { cameToNothing, type Failed } from '@/api/answer'
import { call } from '@/api/call'

/** Where giving up a caller's places stands; pressing again after silence is safe. */
export type CallerCancel =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' | 'sending' | 'done'; readonly ticketId: string }
  | { readonly kind: 'failed'; readonly failed: Failed<'cancelForCaller'>; readonly refused: boolean }

/** Gives up what was reserved for a caller, by the code, after asking once. */
export const useCallerCancel = (onCancelled: () => void) => {
  const [state, setState] = useState<CallerCancel>({ kind: 'idle' })

  const confirm = async (sessionId: string, ticketId: string) => {
    setState({ kind: 'sending', ticketId })
    const result = await call('cancelForCaller', { sessionId, ticketId })
    if (result.kind === 'done') {
      setState({ kind: 'done', ticketId })
      return onCancelled()
    }
    setState({ kind: 'failed', failed: result, refused: !cameToNothing(result) })
  }

  return { state, ask: (ticketId: string) => setState({ kind: 'asking', ticketId }), leave: () => setState({ kind: 'idle' }), confirm }
}
