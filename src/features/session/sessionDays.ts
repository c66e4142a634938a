import { opensOn, type Opening } from '@domain/base/opening'
import type { SessionView } from '@domain/contract/views'
import { DAY, later, localDateOf, startOfDay, type Instant, type LocalDate } from '@domain/kernel/instant'
import type { Availability } from '@domain/session/availability'
import { better, stateOf } from '@domain/session/outline'

/** A day with its sessions, and the best state among them: 有, 少, 满. */
export interface SessionDay {
  readonly date: LocalDate
  readonly sessions: readonly SessionView[]
  readonly state?: Availability
  /** It cannot be chosen. */
  readonly off?: 'closed' | 'nothing' | 'past'
}

/** Sessions by day (+08:00), in order of time. What is past can no longer be chosen. */
export const daysOf = (sessions: readonly SessionView[], now: Instant): readonly SessionDay[] => {
  const days = new Map<LocalDate, SessionDay>()
  for (const session of [...sessions].sort((one, other) => one.startsAt - other.startsAt)) {
    const date = localDateOf(session.startsAt)
    const day = days.get(date)
    const state = stateOf(session, now)
    days.set(date, {
      date,
      sessions: [...(day?.sessions ?? []), session],
      state: day?.state ? better(day.state, state) : state,
      ...(date < localDateOf(now) && { off: 'past' as const }),
    })
  }
  return [...days.values()]
}

/** Every day of a place from the first that is shown to the last on which something is held, closed ones too: 休. */
export const calendarOf = (
  sessions: readonly SessionView[],
  { from, opening, now }: { readonly from: LocalDate; readonly opening: Opening | undefined; readonly now: Instant },
): readonly SessionDay[] => {
  const days = daysOf(sessions, now)
  const last = days.at(-1)?.date
  if (last === undefined) return []
  const length = Math.round((startOfDay(last) - startOfDay(from)) / DAY) + 1
  const byDate = new Map(days.map((day) => [day.date, day]))
  return Array.from({ length }, (_, no) => localDateOf(later(startOfDay(from), no * DAY))).map(
    (date) => byDate.get(date) ?? { date, sessions: [], off: opening && !opensOn(opening, date) ? 'closed' : 'nothing' },
  )
}
