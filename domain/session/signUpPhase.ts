import { ok, refuse, type Result } from '@domain/kernel/result'
import type { SessionFacts } from '@domain/session/session'
import { endOfDay, localDateOf, type Instant } from '@domain/kernel/instant'

export type SignUpPhase = 'notYetOpen' | 'open' | 'closed' | 'over' | 'cancelled'

type Times = Pick<SessionFacts, 'startsAt' | 'endsAt' | 'signUpOpensAt' | 'signUpClosesAt' | 'cancelled'>

/** When the session is over: its end, or the end of its day (+08:00) while the end is 待公布. */
export const sessionEnd = (session: Pick<SessionFacts, 'startsAt' | 'endsAt'>): Instant =>
  session.endsAt ?? endOfDay(localDateOf(session.startsAt))

/** Where sign-up stands: the window opens inclusive and closes exclusive; after the session nothing is open. */
export const signUpPhase = (session: Times, now: Instant): SignUpPhase => {
  if (session.cancelled) return 'cancelled'
  if (now >= sessionEnd(session)) return 'over'
  if (now < session.signUpOpensAt) return 'notYetOpen'
  return now < session.signUpClosesAt && now < session.startsAt ? 'open' : 'closed'
}

export type WindowRefusal =
  | { readonly code: 'SIGN_UP_NOT_OPEN'; readonly opensAt: Instant }
  | { readonly code: 'SIGN_UP_CLOSED'; readonly closedAt: Instant }
  | { readonly code: 'SESSION_OVER' }
  | { readonly code: 'SESSION_CANCELLED' }

/** Whether places may be taken now. */
export const checkWindow = (session: Times, now: Instant): Result<true, WindowRefusal> => {
  switch (signUpPhase(session, now)) {
    case 'open':
      return ok(true)
    case 'notYetOpen':
      return refuse({ code: 'SIGN_UP_NOT_OPEN', opensAt: session.signUpOpensAt })
    case 'closed':
      return refuse({ code: 'SIGN_UP_CLOSED', closedAt: session.signUpClosesAt })
    case 'over':
      return refuse({ code: 'SESSION_OVER' })
    case 'cancelled':
      return refuse({ code: 'SESSION_CANCELLED' })
  }
}
