import type { SessionDesk } from '@domain/contract/staffViews'
import type { Instant } from '@domain/kernel/instant'
import { signUpPhase } from '@domain/session/signUpPhase'
import { useAnswer } from '@/api/useAnswer'

/** The sessions that somebody may call about now: those that have not begun. A place in any can be changed or given up. */
export const useCallerSessions = (now: Instant) => {
  const { answer, reread } = useAnswer('sessionDesk', {})
  const ready = answer.kind === 'ready' ? answer : undefined
  return { answer, reread, sessions: forCallers(ready?.value.sessions ?? [], now), at: ready?.at, failed: ready?.failed }
}

/** In order of time. */
const forCallers = (sessions: readonly SessionDesk[], now: Instant): readonly SessionDesk[] =>
  sessions
    .filter((session) => ['open', 'notYetOpen', 'closed'].includes(signUpPhase(session, now)) && now < session.startsAt)
    .sort((one, other) => one.startsAt - other.startsAt)
