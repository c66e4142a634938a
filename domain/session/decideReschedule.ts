import { ok, refuse, type Result } from '@domain/kernel/result'
import { later, type Instant } from '@domain/kernel/instant'
import type { EarlierTime, SessionFacts } from '@domain/session/session'
import { sessionEnd } from '@domain/session/signUpPhase'

export type RescheduleRefusal =
  | { readonly code: 'SESSION_CANCELLED' }
  | { readonly code: 'SESSION_OVER' }
  /** Somebody changed it meanwhile. */
  | { readonly code: 'SESSION_CHANGED'; readonly startsAt: Instant }
  | { readonly code: 'TIME_WRONG' }
  | { readonly code: 'NOTHING_CHANGES' }

export interface RescheduleCommand {
  readonly startsAt: Instant
  readonly endsAt?: Instant
  readonly placeName?: string
  readonly reason: string
  readonly wasStartsAt: Instant
}

/** The facts that change; what was is kept in `moved`. `endsAt: undefined`: 待公布 from now on. */
export interface Rescheduled extends Pick<SessionFacts, 'startsAt' | 'signUpClosesAt' | 'sharesReleasedAt' | 'moved'> {
  readonly endsAt: Instant | undefined
  readonly placeName: string | undefined
}

/** 改期: whether a session may be moved to another time or place. Sign-up and 余量开放 keep their distance to the start. */
export const decideReschedule = (
  session: SessionFacts,
  command: RescheduleCommand,
  now: Instant,
): Result<Rescheduled, RescheduleRefusal> => {
  const open = checkOpen(session, now)
  if (!open.ok) return open
  const { startsAt, endsAt, placeName = session.placeName, reason, wasStartsAt } = command
  if (session.startsAt !== wasStartsAt) return refuse({ code: 'SESSION_CHANGED', startsAt: session.startsAt })
  if (startsAt <= now || isBefore(endsAt, startsAt)) return refuse({ code: 'TIME_WRONG' })
  if (isAsBefore(session, { startsAt, endsAt, placeName })) return refuse({ code: 'NOTHING_CHANGES' })
  const earlier: EarlierTime = { ...timeOf(session), until: now, reason }
  return ok({ startsAt, endsAt, placeName, ...shifted(session, startsAt - session.startsAt), moved: [...(session.moved ?? []), earlier] })
}

/** What hangs on the start moves along. */
const shifted = ({ signUpClosesAt, sharesReleasedAt }: SessionFacts, further: number): Pick<SessionFacts, 'signUpClosesAt' | 'sharesReleasedAt'> => ({
  signUpClosesAt: later(signUpClosesAt, further),
  ...(sharesReleasedAt !== undefined && { sharesReleasedAt: later(sharesReleasedAt, further) }),
})

/** Whether a session may still be changed or cancelled. */
export const checkOpen = (session: SessionFacts, now: Instant): Result<true, Extract<RescheduleRefusal, { code: 'SESSION_CANCELLED' | 'SESSION_OVER' }>> => {
  if (session.cancelled) return refuse({ code: 'SESSION_CANCELLED' })
  return now >= sessionEnd(session) ? refuse({ code: 'SESSION_OVER' }) : ok(true)
}

const isBefore = (endsAt: Instant | undefined, startsAt: Instant): boolean => endsAt !== undefined && endsAt <= startsAt

const isAsBefore = (session: SessionFacts, { startsAt, endsAt, placeName }: Pick<Rescheduled, 'startsAt' | 'endsAt' | 'placeName'>): boolean =>
  startsAt === session.startsAt && endsAt === session.endsAt && placeName === session.placeName

const timeOf = ({ startsAt, endsAt, placeName }: SessionFacts): Pick<EarlierTime, 'startsAt' | 'endsAt' | 'placeName'> => ({
  startsAt,
  ...(endsAt !== undefined && { endsAt }),
  ...(placeName !== undefined && { placeName }),
})
