import { useAnswer } from '@/api/useAnswer'
import { useUnpacked } from '@/api/useUnpacked'

/** The session to sign up for, read afresh with its places, and its event. */
export const useSession = (eventId: string, sessionId: string) => {
  const { answer, reread } = useAnswer('event', { eventId })
  const ready = answer.kind === 'ready' ? answer.value : undefined
  const session = useUnpacked(ready?.sessions).find(({ id }) => id === sessionId)
  return { answer, reread, event: ready?.event, session }
}
