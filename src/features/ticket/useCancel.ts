import { useState } from 'react'
import type { MyTicket } from '@domain/contract/views'
import { cameToNothing, mayBeDone, type Failed } from '@/api/answer'
import { call } from '@/api/call'
import { doubt, keepTicket } from '@/features/ticket/keepTicket'

/** Where giving a ticket up stands. After silence or a fault it may have arrived; pressing again is safe. */
export type CancelState =
  | { readonly kind: 'idle' | 'asking' | 'sending' }
  | { readonly kind: 'failed'; readonly failed: Failed<'cancel'>; readonly refused: boolean }

/**
 * Giving up a ticket's places, after asking once.
 * @param onCancelled runs when the places are free again
 * @param onFailed runs when they are not, or nobody knows: what is shown may not be true any more
 */
export const useCancel = (onCancelled: () => void, onFailed: () => void) => {
  const [state, setState] = useState<CancelState>({ kind: 'idle' })

  const confirm = async (ticket: MyTicket) => {
    if (state.kind === 'sending') return
    setState({ kind: 'sending' })
    const { sessionId, ticketId } = ticket
    const result = await call('cancel', { sessionId, ticketId })
    if (result.kind === 'done') {
      keepTicket({ ...ticket, state: { kind: 'cancelled', at: result.value.cancelledAt } })
      setState({ kind: 'idle' })
      onCancelled()
    } else {
      if (mayBeDone(result)) doubt(sessionId)
      setState({ kind: 'failed', failed: result, refused: !cameToNothing(result) })
      onFailed()
    }
  }

  return {
    state,
    ask: () => setState({ kind: 'asking' }),
    keepIt: () => setState({ kind: 'idle' }),
    confirm,
  }
}
