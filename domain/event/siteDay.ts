import type { EventTime } from '@domain/event/event'
import type { SiteDay } from '@domain/event/onSite'
import { localDateOf, type Instant, type LocalDate } from '@domain/kernel/instant'
import { sessionEnd } from '@domain/session/signUpPhase'

interface Span {
  readonly startsAt: Instant
  readonly endsAt?: Instant
}

/**
 * The day to which the programme of a square belongs: the notice's own; where it gives no hour, today when there is a
 * session. It ends as the notice says, else with the last session of the day.
 */
export const siteDay = (time: EventTime | undefined, sessions: readonly Span[], now: Instant): SiteDay => {
  if (time?.kind !== 'exact') {
    const on = localDateOf(now)
    // Without a session today nothing is going on.
    return { on, endsAt: lastEnd(sessions, on) ?? now }
  }
  const on = localDateOf(time.startsAt)
  const endsAt = time.endsAt ?? lastEnd(sessions, on)
  return { on, ...(endsAt !== undefined && { endsAt }) }
}

const lastEnd = (sessions: readonly Span[], on: LocalDate): Instant | undefined =>
  sessions.filter(({ startsAt }) => localDateOf(startsAt) === on).map(sessionEnd).sort((one, other) => one - other).at(-1)
