import { useEvent } from '@/features/event/useEvent'

/** The session to sign up for, read afresh with its places, and its event. */
export const useSession = (eventId: string, sessionId: string) => {
  const { answer, reread, sessions } = useEvent(eventId)
  const event = answer.kind === 'ready' ? answer.value.event : undefined
  return { answer, reread, event, session: sessions.find(({ id }) => id === sessionId) }
}
