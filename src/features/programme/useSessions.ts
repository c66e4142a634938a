import type { SessionOutline } from '@domain/session/outline'
import type { Answer, Failed } from '@/api/answer'
import { useAnswer } from '@/api/useAnswer'

/** Every session of the edition with the places left; needs no sign-in. */
export const useSessions = () => useAnswer('listSessions', {})

/** Why the places shown are old or missing, if they are: the list of activities is shown without them. */
export const failedOf = (answer: Answer<'listSessions'>): Failed<'listSessions'> | undefined => {
  if (answer.kind === 'ready') return answer.failed
  return answer.kind === 'loading' ? undefined : answer
}

/** Absent while they are on their way; where they do not come, the notice's own words have to do. */
export const sessionsIn = (answer: Answer<'listSessions'>): readonly SessionOutline[] | undefined => {
  if (answer.kind === 'loading') return undefined
  return answer.kind === 'ready' ? answer.value.sessions : []
}
