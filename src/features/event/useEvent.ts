import { useMemo } from 'react'
import { unpackSessions } from '@domain/contract/packedSessions'
import { useAnswer } from '@/api/useAnswer'

/** An event's page: its facts, and its sessions with the places left. Needs no sign-in. */
export const useEvent = (eventId: string) => {
  const { answer, reread } = useAnswer('event', { eventId })
  const packed = answer.kind === 'ready' ? answer.value.sessions : undefined
  const sessions = useMemo(() => (packed ? unpackSessions(packed) : []), [packed])
  return { answer, reread, sessions }
}
