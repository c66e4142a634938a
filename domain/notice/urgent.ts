import type { Notice, NoticeAbout } from '@domain/edition/notice'
import { DAY, endOfDay, later, localDateOf, type Instant } from '@domain/kernel/instant'
import { ok, refuse, type Result } from '@domain/kernel/result'

/** What an urgent notice is about: an event, or one session of it. */
export interface Concern extends NoticeAbout {
  readonly eventId: string
  readonly baseId?: string
  readonly sessionId?: string
  /** Of the session, when it counts as over. */
  readonly endsAt?: Instant
}

/** 紧急通知: what a safety lead says to everybody while the week is on; one about a session is also told to its people. */
export interface UrgentNotice {
  /** The key of the request that sent it: a repeat is the same notice. */
  readonly id: string
  readonly title: string
  readonly text: string
  readonly at: Instant
  /** Exclusive: a phone without a network stops showing it by itself. */
  readonly until: Instant
  readonly about?: Concern
  readonly endedAt?: Instant
}

/** With 紧急： before it, it fits into 20 characters of a message. */
export const URGENT_TITLE_MAX = 17
export const URGENT_TEXT_MAX = 60

/** More banners than this and nobody reads any. */
export const STANDING_MAX = 3

/** A notice for longer is none of urgency: it belongs into the edition's file. */
export const URGENT_FOR_DAYS = 7

export interface UrgentCommand extends Pick<UrgentNotice, 'id' | 'title' | 'text'> {
  readonly until?: Instant | undefined
  readonly about?: Concern | undefined
}

export type UrgentRefusal =
  | { readonly code: 'URGENT_UNTIL_WRONG'; readonly days: number }
  /** Too many stand already. */
  | { readonly code: 'URGENT_TOO_MANY'; readonly most: number }

/** Whether an urgent notice may be put up beside those that stand, and what it is then. */
export const decideUrgent = (
  all: readonly UrgentNotice[],
  { until, about, ...said }: UrgentCommand,
  now: Instant,
): Result<UrgentNotice, UrgentRefusal> => {
  const ends = until ?? about?.endsAt ?? endOfDay(localDateOf(now))
  if (until !== undefined && !isSoon(until, now)) return refuse({ code: 'URGENT_UNTIL_WRONG', days: URGENT_FOR_DAYS })
  if (all.filter((notice) => isStanding(notice, now)).length >= STANDING_MAX) return refuse({ code: 'URGENT_TOO_MANY', most: STANDING_MAX })
  return ok({ ...said, at: now, until: ends, ...(about && { about }) })
}

const isSoon = (until: Instant, now: Instant): boolean => now < until && until <= later(now, URGENT_FOR_DAYS * DAY)

/** Whether it is shown now. */
export const isStanding = ({ until, endedAt }: Pick<UrgentNotice, 'until' | 'endedAt'>, now: Instant): boolean =>
  endedAt === undefined && now < until

/** How long the desk shows one that stands no more, and what became of it. */
const SHOWN_AFTER = DAY

/** Those that nobody looks at any more, by id: the next notice puts them out of the way. */
export const outlived = (all: readonly UrgentNotice[], now: Instant): readonly string[] =>
  all.filter(({ until, endedAt = until }) => now >= later(endedAt, SHOWN_AFTER)).map(({ id }) => id)

/** The urgent notices in force, as every phone shows them. */
export const urgentInForce = (all: readonly UrgentNotice[], now: Instant): readonly Notice[] =>
  all.filter((notice) => isStanding(notice, now)).map(asNotice)

const asNotice = ({ title, text, at, until, about }: UrgentNotice): Notice => ({
  title, text, from: at, until, urgent: true,
  ...(about && { eventId: about.eventId, about: { title: about.title, ...(about.startsAt !== undefined && { startsAt: about.startsAt }) } }),
})
