import type { SessionDesk } from '@domain/contract/staffViews'
import { localDateOf, type Instant, type LocalDate } from '@domain/kernel/instant'
import type { Availability } from '@domain/session/availability'
import { better, stateOf } from '@domain/session/outline'
import { sessionEnd } from '@domain/session/signUpPhase'

/** One day of the desk, with the best state among its sessions. */
export interface DeskDay {
  readonly date: LocalDate
  readonly sessions: readonly SessionDesk[]
  readonly state: Availability
}

/** Online places as everyone sees them. */
export const deskState = (session: SessionDesk, now: Instant): Availability => stateOf({ ...session, placesLeft: session.left }, now)

/** Sessions by day (+08:00), in order of time. */
export const deskDays = (sessions: readonly SessionDesk[], now: Instant): readonly DeskDay[] => {
  const days = new Map<LocalDate, DeskDay>()
  for (const session of [...sessions].sort((one, other) => one.startsAt - other.startsAt)) {
    const date = localDateOf(session.startsAt)
    const day = days.get(date)
    const state = deskState(session, now)
    days.set(date, { date, sessions: [...(day?.sessions ?? []), session], state: day ? better(day.state, state) : state })
  }
  return [...days.values()]
}

/** The day to show: the chosen one; without it today or the next that has sessions, else the last one. */
export const chosenDay = (days: readonly DeskDay[], chosen: LocalDate | undefined, now: Instant): Partial<Pick<DeskDay, 'date'>> & Pick<DeskDay, 'sessions'> =>
  days.find(({ date }) => date === chosen) ?? days.find(({ date }) => date >= localDateOf(now)) ?? days.at(-1) ?? NO_DAY

/** 要留意的: not over, and full, with people waiting, called off or moved. In order of time; today's stand below, as a day. */
export const sessionsToMind = (sessions: readonly SessionDesk[], now: Instant): readonly SessionDesk[] =>
  sessions.filter((session) => isToMind(session, now)).sort((one, other) => one.startsAt - other.startsAt)

const isToMind = (session: SessionDesk, now: Instant): boolean => {
  if (sessionEnd(session) <= now) return false
  if (session.cancelled || session.moved || session.waitingParties > 0) return true
  return session.capacity.online > 0 && session.left.online === 0
}

const NO_DAY = { sessions: [] }

/** A list that is looked through, and drawn on an old phone. */
const MOST_FOUND = 20

/** Sessions whose title or place has all the words, in order of time; at most 20. */
export const findSessions = (sessions: readonly SessionDesk[], words: string): readonly SessionDesk[] => {
  const wanted = words.trim().toLowerCase().split(/\s+/)
  const has = ({ title, placeName = '' }: SessionDesk) => wanted.every((word) => `${title} ${placeName}`.toLowerCase().includes(word))
  return sessions.filter(has).sort((one, other) => one.startsAt - other.startsAt).slice(0, MOST_FOUND)
}
