import { openState, type Opening } from '@domain/base/opening'
import type { SessionDesk } from '@domain/contract/staffViews'
import type { Instant } from '@domain/kernel/instant'
import { formatDay, formatHours } from '@/ui/formatTime'

interface Around {
  readonly session: SessionDesk
  readonly sessions: readonly SessionDesk[]
  /** Of the session's base; undefined: none, or not known. */
  readonly opening: Opening | undefined
}

interface Span {
  readonly startsAt: Instant
  readonly endsAt?: Instant
}

/** What the organiser may not have thought of at the new time, in words; nothing where all seems well. */
export const rescheduleWarnings = ({ session, sessions, opening }: Around, span: Span): readonly string[] => [
  ...sessions.filter((other) => isBeside(other, session) && overlap(other, span)).map(clashWords),
  ...(opening && openState(opening, span.startsAt).kind !== 'open' ? [`基地 ${formatDay(span.startsAt)} 这个时间不开放，请先和基地说好。`] : []),
]

/** Another one of the same event or base that takes place. */
const isBeside = (other: SessionDesk, { id, eventId, baseId }: SessionDesk): boolean =>
  other.id !== id && !other.cancelled && (other.eventId === eventId || (baseId !== undefined && other.baseId === baseId))

/** The end of either may not be announced: then they clash where the start of one lies in the other, or is the same. */
const overlap = (one: Span, other: Span): boolean =>
  one.startsAt === other.startsAt || (one.startsAt < (other.endsAt ?? other.startsAt) && other.startsAt < (one.endsAt ?? one.startsAt))

const clashWords = ({ title, startsAt, endsAt }: SessionDesk): string => `和另一场撞了：${formatDay(startsAt)} ${formatHours(startsAt, endsAt)} ${title}。`
