import { useRef, useState } from 'react'
import type { Revealed, SessionHolder } from '@domain/contract/staffViews'
import type { LookUpReason } from '@domain/staff/lookUpReason'
import type { Failed } from '@/api/answer'
import { call } from '@/api/call'

/** 看一家: from the masked row to the name and number. One at a time; closed, nothing of it is left on the phone. */
export type LookUp =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' | 'looking'; readonly holder: SessionHolder; readonly failed?: Failed<'revealHolder'> }
  | { readonly kind: 'shown'; readonly holder: SessionHolder; readonly revealed: Revealed }

export const useLookUp = (sessionId: string) => {
  const [state, setState] = useState<LookUp>({ kind: 'idle' })
  const opened = useRef(0)

  const open = (holder: SessionHolder) => {
    opened.current += 1
    setState({ kind: 'asking', holder })
  }

  const close = () => {
    opened.current += 1
    setState({ kind: 'idle' })
  }

  /** Who looked, when and why is kept by the server. */
  const look = async (holder: SessionHolder, why: LookUpReason | undefined) => {
    const { current } = opened
    setState({ kind: 'looking', holder })
    const result = await call('revealHolder', { sessionId, ticketId: holder.ticketId, ...(why && { why }) })
    // Closed meanwhile: what comes then is shown to nobody.
    if (current !== opened.current) return
    setState(result.kind === 'done' ? { kind: 'shown', holder, revealed: result.value } : { kind: 'asking', holder, failed: result })
  }

  return { state, open, close, look }
}
