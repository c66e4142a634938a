import { useState } from 'react'
import type { FoundTicket } from '@domain/contract/staffViews'
import { cameToNothing, type Failed } from '@/api/answer'
import { call } from '@/api/call'

/** A ticket that was found, and is about to be given up. */
interface Pending {
  readonly ticketId: string
  readonly found: FoundTicket
}

/** Where giving up a caller's places stands; pressing again after silence is safe. */
export type CallerCancel =
  | { readonly kind: 'idle' | 'finding' }
  | ({ readonly kind: 'asking' | 'sending' } & Pending)
  | { readonly kind: 'done'; readonly ticketId: string }
  | { readonly kind: 'failed'; readonly failed: Failed<'cancelForCaller' | 'findByCode'>; readonly refused: boolean }

/** Gives up what somebody on the phone has, by the code, once it was shown whose it is. */
export const useCallerCancel = (onCancelled: () => void) => {
  const [state, setState] = useState<CallerCancel>({ kind: 'idle' })
  const fail = (failed: Failed<'cancelForCaller' | 'findByCode'>) => setState({ kind: 'failed', failed, refused: !cameToNothing(failed) })

  const find = async (sessionId: string, ticketId: string) => {
    setState({ kind: 'finding' })
    const result = await call('findByCode', { sessionId, ticketId })
    if (result.kind === 'done') return setState({ kind: 'asking', ticketId, found: result.value })
    fail(result)
  }

  const confirm = async (sessionId: string, { ticketId, found }: Pending) => {
    setState({ kind: 'sending', ticketId, found })
    const result = await call('cancelForCaller', { sessionId, ticketId })
    if (result.kind !== 'done') return fail(result)
    setState({ kind: 'done', ticketId })
    onCancelled()
  }

  return { state, find, leave: () => setState({ kind: 'idle' }), confirm }
}
