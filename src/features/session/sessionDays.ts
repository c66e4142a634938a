import { availability, type Availability } from '@domain/session/availability'
import { localDateOf, type Instant, type LocalDate } from '@domain/kernel/instant'
import type { SessionView } from '@domain/contract/api'

/** A day that has sessions, with the best state among them: 有, 少, 满, 休. */
export interface SessionDay {
  readonly date: LocalDate
  readonly sessions: readonly SessionView[]
  readonly best: Availability
}

/** A session's state for the online share. */
export const stateOf = (session: SessionView, now: Instant): Availability =>
  availability(session, session.placesLeft.online, now)

const RANK: Readonly<Record<Availability['kind'], number>> = { open: 0, few: 1, notYetOpen: 2, full: 3, closed: 4, over: 5 }

const better = (one: Availability, other: Availability): Availability => (RANK[other.kind] < RANK[one.kind] ? other : one)

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
      best: day ? better(day.best, state) : state,
    })
  }
  return [...days.values()]
}

/** The session to offer first: mine, else the first that can be reserved, else the first that is not over, else the first. */
export const firstChoice = (sessions: readonly SessionView[], now: Instant): SessionView | undefined => {
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
