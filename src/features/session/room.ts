import type { SessionView } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { stateOf } from '@domain/session/outline'

/** How many people more a session can take now: none before sign-up opens, after it closed, or while others wait. */
export const roomIn = (session: SessionView, now: Instant): number => {
  const state = stateOf(session, now)
  return state.kind === 'open' || state.kind === 'few' ? state.placesLeft : 0
}

/** How much of the bar is filled, in percent. Once shares are released online has more left than it ever had of its own. */
export const fullness = (left: number, of: number): number => Math.min(100, Math.round((left / Math.max(1, of)) * 100))

/** Sessions that a party could move to: others than its own and the caller's, with room for all of it. */
export const sessionsWithRoom = (
  sessions: readonly SessionView[],
  { fromId, people, now }: { readonly fromId: string; readonly people: number; readonly now: Instant },
): readonly SessionView[] =>
  sessions.filter((session) => session.id !== fromId && !session.mine && !session.myWaiting && roomIn(session, now) >= people)
