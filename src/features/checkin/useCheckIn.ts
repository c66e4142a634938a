import { useRef, useState } from 'react'
import type { GateSession } from '@domain/contract/api'
import { call } from '@/api/call'
import { serverNow } from '@/platform/clock'
import { newRequestKey } from '@/platform/requestKey'
import { scanQr } from '@/platform/scanQr'
import { buzz } from '@/platform/vibrate'
import { outcomeOf, peopleLetIn, type Attempt, type Outcome } from '@/features/checkin/scanOutcome'

export type GateState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'answered'; readonly outcome: Outcome; readonly attempt: Attempt }

/** Scanning or typing tickets at one gate of one session, one after the other. */
export const useCheckIn = (session: GateSession, gate: string) => {
  const [state, setState] = useState<GateState>({ kind: 'ready' })
  const [peopleIn, setPeopleIn] = useState(0)
  const sending = useRef(false)

  const send = async (attempt: Attempt) => {
    if (sending.current) return
    sending.current = true
    setState({ kind: 'sending' })
    const outcome = outcomeOf(await call('checkIn', attempt))
    buzz(outcome.kind === 'come' ? 'short' : 'long')
    setState({ kind: 'answered', outcome, attempt })
    setPeopleIn((before) => before + peopleLetIn(outcome))
    sending.current = false
  }

  const check = (read: Attempt['read']) =>
    send({ scanId: newRequestKey(), sessionId: session.id, gate, scannedAt: serverNow(), read })

  const scan = async () => {
    const text = await scanQr()
    if (text !== undefined) await check({ by: 'qr', text })
  }

  const typed = (code: string) => check({ by: 'code', code })
  const next = () => setState({ kind: 'ready' })

  return { state, peopleIn, scan, typed, sendAgain: send, next }
}
