import { useAnswer } from '@/api/useAnswer'
import { useUnpacked } from '@/api/useUnpacked'

/** An event's page: its facts, and its sessions with the places left. Needs no sign-in. */
export const useEvent = (eventId: string) => {
  const { answer, reread } = useAnswer('event', { eventId })
  const sessions = useUnpacked(answer.kind === 'ready' ? answer.value.sessions : undefined)
  return { answer, reread, sessions }
}
