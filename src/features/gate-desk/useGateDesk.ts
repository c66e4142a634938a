import { useCallback, useRef } from 'react'
import { SECOND } from '@domain/kernel/instant'
import { useAnswer } from '@/api/useAnswer'
import { deviceTime } from '@/platform/clock'
import { useWhileShown } from '@/platform/useWhileShown'

const EVERY_MS = 15 * SECOND

/** A session's figures, read anew every quarter of a minute while the page is in front. */
export const useGateDesk = (sessionId: string) => {
  const { answer, reread } = useAnswer('gateDesk', { sessionId })
  const askedAt = useRef(deviceTime())
  // Opening and being shown are two events of one moment.
  const renew = useCallback(() => {
    if (deviceTime() - askedAt.current < EVERY_MS / 2) return
    askedAt.current = deviceTime()
    reread()
  }, [reread])
  useWhileShown(renew, EVERY_MS)
  const ready = answer.kind === 'ready' ? answer : undefined
  return { answer, reread, desk: ready?.value, at: ready?.at, failed: ready?.failed }
}
