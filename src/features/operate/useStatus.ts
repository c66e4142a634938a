import { useEffect } from 'react'
import { MINUTE } from '@domain/kernel/instant'
import { useAnswer } from '@/api/useAnswer'

/** After a reading that came to nothing. */
const AGAIN_AFTER_MS = MINUTE / 2

/** How the service is doing; read anew whenever the page opens, and by itself while it cannot be reached. */
export const useStatus = () => {
  const { answer, reread } = useAnswer('operatorStatus', {})
  const ready = answer.kind === 'ready' ? answer : undefined
  const failed = ready?.failed
  const trying = failed !== undefined || answer.kind === 'unreachable' || answer.kind === 'overloaded' || answer.kind === 'broken'
  useEffect(() => {
    if (!trying) return undefined
    const timer = setTimeout(reread, AGAIN_AFTER_MS)
    return () => clearTimeout(timer)
    // `answer`: each failure anew.
  }, [trying, answer, reread])
  return { answer, reread, status: ready?.value, at: ready?.at, failed }
}
