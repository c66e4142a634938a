import { availability, type Availability } from '@domain/session/availability'
import type { Instant } from '@domain/kernel/instant'
import type { Places, SessionFacts } from '@domain/session/session'

/** What a list knows of a session: when, and whether there is room. */
export interface SessionOutline
  extends Pick<SessionFacts, 'id' | 'eventId' | 'startsAt' | 'endsAt' | 'signUpOpensAt' | 'signUpClosesAt' | 'placeName' | 'cancelled' | 'demo'> {
  readonly capacity: Pick<Places, 'online'>
  /** Places for those who just come: absent where a list does not need them. */
  readonly placesLeft: Pick<Places, 'online'> & Partial<Pick<Places, 'walkIn'>>
  /** The caller holds a reservation. */
  readonly mine?: object | true
  /** Parties on the waiting list; absent where nobody waits. */
  readonly waiting?: number
}

/** 状态 of a session's online share. */
export const stateOf = (session: SessionOutline, now: Instant): Availability =>
  availability(session, session.placesLeft.online, now)

const RANK: Readonly<Record<Availability['kind'], number>> = { open: 0, few: 1, notYetOpen: 2, full: 3, closed: 4, cancelled: 5, over: 6 }

/** The state that is better for somebody who would like to come. */
export const better = (one: Availability, other: Availability): Availability => (RANK[other.kind] < RANK[one.kind] ? other : one)

/** The session to offer first: mine, else the first that can be reserved, else the first that is not over, else the first. */
export const firstChoice = <Session extends SessionOutline>(sessions: readonly Session[], now: Instant): Session | undefined => {
  const inOrder = [...sessions].sort((one, other) => one.startsAt - other.startsAt)
  const inState = (...kinds: readonly Availability['kind'][]) =>
    inOrder.find((session) => kinds.includes(stateOf(session, now).kind))
  return (
    inOrder.find((session) => session.mine && stateOf(session, now).kind !== 'over') ??
    inState('open', 'few') ??
    inState('notYetOpen', 'full', 'closed') ??
    inOrder[0]
  )
}

/** 最近可约: the first session that can be reserved now; one that the caller holds already is none. */
export const nextFree = <Session extends SessionOutline>(sessions: readonly Session[], now: Instant): Session | undefined =>
  [...sessions].sort((one, other) => one.startsAt - other.startsAt).find((session) => !session.mine && ['open', 'few'].includes(stateOf(session, now).kind))
