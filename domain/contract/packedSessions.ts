import type { SessionView } from '@domain/contract/views'
import { instant, type Instant } from '@domain/kernel/instant'
import { SHARES, type Places } from '@domain/session/session'

/**
 * Sessions as they cross to the phone: two weeks of a place's slots are a hundred that differ in little more than their
 * start. What many have in common is sent once; nothing is lost.
 */
export interface PackedSessions {
  readonly kinds: readonly SessionKind[]
  readonly own: readonly PackedSession[]
}

type Own = 'id' | 'startsAt' | 'signUpOpensAt' | 'placesLeft' | 'mine' | 'myWaiting' | 'waiting' | 'moved' | 'cancelled'
type Relative = 'endsAt' | 'signUpClosesAt' | 'sharesReleasedAt'

/** What sessions of a kind have in common. `lasts`, `closesBefore`, `releasedBefore`: milliseconds from the start. */
interface SessionKind extends Omit<SessionView, Own | Relative> {
  readonly lasts?: number
  readonly closesBefore: number
  readonly releasedBefore?: number
}

interface PackedSession extends Pick<SessionView, 'id' | 'startsAt' | 'signUpOpensAt'>, Partial<Pick<SessionView, 'mine' | 'myWaiting' | 'waiting' | 'moved' | 'cancelled'>> {
  /** Its place in `kinds`. */
  readonly kind: number
  /** Places left, in the order of `SHARES`. */
  readonly left: readonly number[]
}

export const packSessions = (sessions: readonly SessionView[]): PackedSessions => {
  const kinds = new Map<string, readonly [no: number, kind: SessionKind]>()
  const own = sessions.map((session): PackedSession => {
    const { id, startsAt, signUpOpensAt, placesLeft, mine, myWaiting, waiting, moved, cancelled, ...shared } = session
    const kind = kindOf(shared, startsAt)
    const key = JSON.stringify(kind)
    const known = kinds.get(key) ?? [kinds.size, kind]
    kinds.set(key, known)
    return {
      id, startsAt, signUpOpensAt, kind: known[0], left: SHARES.map((share) => placesLeft[share]),
      ...(mine && { mine }), ...(myWaiting && { myWaiting }), ...(waiting !== undefined && { waiting }), ...(moved && { moved }), ...(cancelled && { cancelled }),
    }
  })
  return { kinds: [...kinds.values()].map(([, kind]) => kind), own }
}

const kindOf = ({ endsAt, signUpClosesAt, sharesReleasedAt, ...shared }: Omit<SessionView, Own>, startsAt: Instant): SessionKind => ({
  ...shared,
  ...(endsAt !== undefined && { lasts: endsAt - startsAt }),
  closesBefore: startsAt - signUpClosesAt,
  ...(sharesReleasedAt !== undefined && { releasedBefore: startsAt - sharesReleasedAt }),
})

/** The sessions as they were. */
export const unpackSessions = ({ kinds, own: packed }: PackedSessions): readonly SessionView[] =>
  packed.flatMap(({ kind: no, left, ...own }): readonly SessionView[] => {
    const kind = kinds[no]
    return kind ? [{ ...ofKind(kind, own.startsAt), ...own, placesLeft: placesOf(left) }] : []
  })

const ofKind = ({ lasts, closesBefore, releasedBefore, ...shared }: SessionKind, startsAt: Instant) => ({
  ...shared,
  ...(lasts !== undefined && { endsAt: instant(startsAt + lasts) }),
  signUpClosesAt: instant(startsAt - closesBefore),
  ...(releasedBefore !== undefined && { sharesReleasedAt: instant(startsAt - releasedBefore) }),
})

const placesOf = (left: readonly number[]): Places =>
  Object.fromEntries(SHARES.map((share, no) => [share, left[no] ?? 0])) as Places
