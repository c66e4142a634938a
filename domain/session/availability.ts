import type { SessionFacts } from '@domain/session/session'
import { signUpPhase } from '@domain/session/signUpPhase'
import type { Instant } from '@domain/kernel/instant'

/** 状态: what a list says of a session in words. `few` is at most five places, or under 30 % (docs/decisions/house-rules.md). */
export type Availability =
  | { readonly kind: 'open' | 'few'; readonly placesLeft: number }
  | { readonly kind: 'full' | 'notYetOpen' | 'closed' | 'over' | 'cancelled' }

const FEW_PLACES = 5
const FEW_RATIO = 0.3

interface Shown extends Pick<SessionFacts, 'startsAt' | 'endsAt' | 'signUpOpensAt' | 'signUpClosesAt' | 'cancelled'> {
  readonly capacity: { readonly online: number }
}

/** The state of a session's online places at a moment. */
export const availability = (session: Shown, onlineLeft: number, now: Instant): Availability => {
  const phase = signUpPhase(session, now)
  if (phase !== 'open') return { kind: phase }
  if (onlineLeft <= 0) return { kind: 'full' }
  const few = onlineLeft <= FEW_PLACES || onlineLeft < session.capacity.online * FEW_RATIO
  return { kind: few ? 'few' : 'open', placesLeft: onlineLeft }
}
