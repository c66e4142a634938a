import { useState } from 'react'
import { call } from '@/api/call'
import type { Failure } from '@/ui/failure'
import { failureOf } from '@/ui/failureOf'

export type ClaimState = { readonly kind: 'typing'; readonly problem?: Failure } | { readonly kind: 'sending' }

/** Becoming the first organiser by the setup code. */
export const useClaim = (onClaimed: () => void) => {
  const [code, setCode] = useState('')
  const [state, setState] = useState<ClaimState>({ kind: 'typing' })

  const claim = async () => {
    setState({ kind: 'sending' })
    const result = await call('claimOrganiser', { code })
    if (result.kind === 'done') return onClaimed()
    setState({ kind: 'typing', problem: failureOf(result) })
  }

  return { code, setCode, state, claim }
}
