import { useRef, useState } from 'react'
import type { GateSession } from '@domain/contract/gateViews'
import { call } from '@/api/call'
import { serverNow } from '@/platform/clock'
import { newRequestKey } from '@/platform/requestKey'
import { scanQr } from '@/platform/scanQr'
import { buzz } from '@/platform/vibrate'
import { answeredDesk, clearedDesk, EMPTY_DESK, sendingDesk, type Scan } from '@/features/checkin/gateState'
import { peopleIn } from '@/features/checkin/letIn'
import { outcomeOf, type Attempt } from '@/features/checkin/scanOutcome'

/** Scanning or typing tickets at one gate of one session, one after the other. */
export const useCheckIn = (session: GateSession, gate: string) => {
  const [desk, setDesk] = useState(EMPTY_DESK)
  const sending = useRef(false)

  const send = async (scan: Scan) => {
    if (sending.current) return
    sending.current = true
    setDesk(sendingDesk)
    const outcome = outcomeOf(await call('checkIn', scan.attempt))
    buzz(outcome.kind === 'come' ? 'short' : 'long')
    setDesk((before) => answeredDesk(before, scan, outcome))
    sending.current = false
  }

  const check = (read: Attempt['read']) =>
    send({ session, attempt: { scanId: newRequestKey(), sessionId: session.id, gate, scannedAt: serverNow(), read } })

  const scan = async () => {
    const text = await scanQr()
    if (text !== undefined) await check({ by: 'qr', text })
  }

  return {
    state: desk.state,
    peopleIn: peopleIn(desk.letIn, session.id),
    scan,
    typed: (code: string) => check({ by: 'code', code }),
    sendAgain: send,
    next: () => setDesk(clearedDesk),
  }
}
