import type { Instant } from '@domain/kernel/instant'
import { sessionEnd } from '@domain/session/signUpPhase'

interface Timed {
  readonly sessionId: string
  readonly startsAt: Instant
  readonly endsAt?: Instant
}

/**
 * The reservations of one's own that lie at the same time as a session: pointed out, never refused, since a family may
 * part. Where the end is 待公布 the session counts as its start alone: a whole day would warn of everything.
 */
export const overlapping = <T extends Timed>(session: Timed, own: readonly T[]): readonly T[] =>
  own.filter((each) => each.sessionId !== session.sessionId && overlap(each, session))

const overlap = (one: Timed, other: Timed): boolean =>
  one.startsAt === other.startsAt || (one.startsAt < endOf(other) && other.startsAt < endOf(one))

const endOf = (timed: Timed): Instant => (timed.endsAt === undefined ? timed.startsAt : sessionEnd(timed))
