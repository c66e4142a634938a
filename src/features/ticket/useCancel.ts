import { useState } from 'react'
import type { MyTicket, Refusal } from '@domain/contract/api'
import { call } from '@/api/call'
import { keepTicket } from '@/features/ticket/keepTicket'

/** Where giving a ticket up stands. `failed`: it may have arrived; pressing again is safe. */
export type CancelState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'refused'; readonly refusal: Refusal<'cancel'> }

/**
 * Giving up a ticket's places, after asking once.
 * @param onCancelled runs when the places are free again
 */
export const useCancel = (onCancelled: () => void) => {
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
    } else if (result.kind === 'unreachable' || result.refusal.code === 'FAULT') {
      setState({ kind: 'failed' })
    } else {
      setState({ kind: 'refused', refusal: result.refusal })
    }
  }

  return {
    state,
    ask: () => setState({ kind: 'asking' }),
    keepIt: () => setState({ kind: 'idle' }),
    confirm,
  }
}
