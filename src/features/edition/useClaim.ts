import { useState } from 'react'
import { call } from '@/api/call'
import { refusalText, UNREACHABLE_TEXT } from '@/ui/refusalText'

export type ClaimState = { readonly kind: 'typing'; readonly problem?: string } | { readonly kind: 'sending' }

/** Becoming the first organiser by the setup code. */
export const useClaim = (onClaimed: () => void) => {
  const [code, setCode] = useState('')
  const [state, setState] = useState<ClaimState>({ kind: 'typing' })

  const claim = async () => {
    setState({ kind: 'sending' })
    const result = await call('claimOrganiser', { code })
    if (result.kind === 'done') return onClaimed()
    setState({ kind: 'typing', problem: result.kind === 'refused' ? refusalText(result.refusal) : UNREACHABLE_TEXT })
  }

  return { code, setCode, state, claim }
}
