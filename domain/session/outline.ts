import { availability, type Availability } from '@domain/session/availability'
import { localDateOf, type Instant } from '@domain/kernel/instant'
import type { Places, SessionFacts } from '@domain/session/session'
import { sessionEnd } from '@domain/session/signUpPhase'

/** What a list knows of a session: when, and whether there is room. */
export interface SessionOutline
  extends Pick<SessionFacts, 'id' | 'eventId' | 'startsAt' | 'endsAt' | 'signUpOpensAt' | 'signUpClosesAt' | 'placeName' | 'cancelled' | 'demo'> {
  readonly capacity: Pick<Places, 'online'>
  /** Places for those who just come: absent where a list does not need them. */
  readonly placesLeft: Pick<Places, 'online'> & Partial<Pick<Places, 'walkIn'>>
  /** The caller holds a reservation. */
  readonly mine?: object | true
  /** The caller waits, and is offered places. */
  readonly myWaiting?: { readonly offer?: object }
  /** So many more of its event on its day are not over, which the list leaves out. */
  readonly more?: number
  /** Parties on the waiting list; absent where nobody waits. */
  readonly waiting?: number
}

/** 状态 of a session's online share. */
export const stateOf = (session: SessionOutline, now: Instant): Availability =>
  availability(session, session.placesLeft.online, now)

const RANK: Readonly<Record<Availability['kind'], number>> = { open: 0, few: 1, notYetOpen: 2, full: 3, closed: 4, cancelled: 5, over: 6 }

/** The state that is better for somebody who would like to come. */
export const better = (one: Availability, other: Availability): Availability => (RANK[other.kind] < RANK[one.kind] ? other : one)

/** The session to offer first: mine or offered to me, else the first that can be reserved, else the first that is not over, else the first. */
export const firstChoice = <Session extends SessionOutline>(sessions: readonly Session[], now: Instant): Session | undefined => {
  const inOrder = [...sessions].sort((one, other) => one.startsAt - other.startsAt)
  const inState = (...kinds: readonly Availability['kind'][]) =>
    inOrder.find((session) => kinds.includes(stateOf(session, now).kind))
  return (
    inOrder.find((session) => (session.mine ?? session.myWaiting?.offer) && !['over', 'cancelled'].includes(stateOf(session, now).kind)) ??
    inState('open', 'few') ??
    inState('notYetOpen', 'full', 'closed') ??
    inOrder[0]
  )
}

/** 最近可约: the first session that can be reserved now; one that the caller holds already is none. */
export const nextFree = <Session extends SessionOutline>(sessions: readonly Session[], now: Instant): Session | undefined =>
  [...sessions].sort((one, other) => one.startsAt - other.startsAt).find((session) => !session.mine && ['open', 'few'].includes(stateOf(session, now).kind))

/** How many sessions these are, with those that a list leaves out. */
export const sessionCount = (sessions: readonly Pick<SessionOutline, 'more'>[]): number =>
  sessions.reduce((sum, { more = 0 }) => sum + 1 + more, 0)

type Listed = SessionOutline & { readonly fromPattern?: true }

/**
 * What a list needs of the sessions that opening patterns make: of each event and day the one to offer first, and whatever
 * is the caller's. A fortnight of slots would fill the lists' first reading otherwise. All others stay.
 */
export const oneADay = (sessions: readonly Listed[], now: Instant): readonly SessionOutline[] => {
  const days = new Map<string, Listed[]>()
  for (const session of sessions.filter(({ fromPattern, mine }) => fromPattern && !mine)) {
    const key = `${session.eventId} ${localDateOf(session.startsAt)}`
    days.set(key, [...(days.get(key) ?? []), session])
  }
  const more = new Map([...days.values()].map((slots) => [firstChoice(slots, now), slots.filter((slot) => now < sessionEnd(slot)).length - 1]))
  return sessions.flatMap((listed): readonly SessionOutline[] => {
    const { fromPattern, ...session } = listed
    if (!fromPattern || session.mine) return [session]
    const others = more.get(listed)
    if (others === undefined) return []
    return [others > 0 ? { ...session, more: others } : session]
  })
}
