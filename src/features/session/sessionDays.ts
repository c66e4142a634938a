import type { Availability } from '@domain/session/availability'
import { better, stateOf } from '@domain/session/outline'
import { localDateOf, type Instant, type LocalDate } from '@domain/kernel/instant'
import type { SessionView } from '@domain/contract/views'

/** A day that has sessions, with the best state among them: 有, 少, 满, 休. */
export interface SessionDay {
  readonly date: LocalDate
  readonly sessions: readonly SessionView[]
  readonly state: Availability
}

/** Sessions by day (+08:00), in order of time. */
export const daysOf = (sessions: readonly SessionView[], now: Instant): readonly SessionDay[] => {
  const days = new Map<LocalDate, SessionDay>()
  for (const session of [...sessions].sort((one, other) => one.startsAt - other.startsAt)) {
    const date = localDateOf(session.startsAt)
    const day = days.get(date)
    const state = stateOf(session, now)
    days.set(date, {
      date,
      sessions: [...(day?.sessions ?? []), session],
      state: day ? better(day.state, state) : state,
    })
  }
  return [...days.values()]
}
