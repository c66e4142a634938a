import type { SessionFacts } from '@domain/session/session'
import { endOfDay, localDateOf, type Instant } from '@domain/kernel/instant'

export type SignUpPhase = 'notYetOpen' | 'open' | 'closed' | 'over'

type Times = Pick<SessionFacts, 'startsAt' | 'endsAt' | 'signUpOpensAt' | 'signUpClosesAt'>

/** When the session is over: its end, or the end of its day (+08:00) while the end is 待公布. */
export const sessionEnd = (session: Pick<SessionFacts, 'startsAt' | 'endsAt'>): Instant =>
  session.endsAt ?? endOfDay(localDateOf(session.startsAt))

/** Where sign-up stands: the window opens inclusive and closes exclusive; after the session nothing is open. */
export const signUpPhase = (session: Times, now: Instant): SignUpPhase => {
  if (now >= sessionEnd(session)) return 'over'
  if (now < session.signUpOpensAt) return 'notYetOpen'
  return now < session.signUpClosesAt && now < session.startsAt ? 'open' : 'closed'
}
