import { useRef, useState } from 'react'
import type { SessionHolder } from '@domain/contract/staffViews'
import { typedCode } from '@domain/ticket/shortCode'
import type { Failed } from '@/api/answer'
import { call } from '@/api/call'

/** What a typed code has come to; `idle`: it is not a whole code yet. */
export type HolderSearch =
  | { readonly kind: 'idle' }
  | { readonly kind: 'finding' | 'none' }
  | { readonly kind: 'found'; readonly holder: SessionHolder }
  | { readonly kind: 'failed'; readonly failed: Failed<'findByCode'> }

/** Looks a code up as soon as it is whole; what is found is kept nowhere. */
export const useHolderSearch = (sessionId: string) => {
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<HolderSearch>({ kind: 'idle' })
  const asked = useRef(0)

  const type = (text: string) => {
    setTyped(text)
    asked.current += 1
    const ticketId = typedCode(text)
    setState({ kind: ticketId === undefined ? 'idle' : 'finding' })
    if (ticketId !== undefined) void find(ticketId, asked.current)
  }

  const find = async (ticketId: string, no: number) => {
    const result = await call('findByCode', { sessionId, ticketId })
    // Another code was typed meanwhile.
    if (no !== asked.current) return
    if (result.kind === 'done') return setState({ kind: 'found', holder: result.value })
    setState(isMissing(result) ? { kind: 'none' } : { kind: 'failed', failed: result })
  }

  return { typed, state, type }
}

const isMissing = (failed: Failed<'findByCode'>): boolean => failed.kind === 'refused' && failed.refusal.code === 'NO_RESERVATION'
