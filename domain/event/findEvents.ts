import type { EventOutline, EventTime } from '@domain/event/event'
import { searchTexts, type SearchSurroundings } from '@domain/event/searchText'
import { soundsLike } from '@domain/event/sounds'
import { DAY, endOfDay, later, localDateOf, startOfDay, type Instant, type LocalDate } from '@domain/kernel/instant'
import type { Availability } from '@domain/session/availability'
import { better, firstChoice, stateOf, type SessionOutline } from '@domain/session/outline'

/** What somebody looks for; whatever is absent does not matter. */
export interface EventFilter {
  readonly on?: LocalDate
  readonly activityNo?: number
  readonly field?: string
  readonly form?: string
  readonly audience?: string
  /** Words in Chinese, or letters of their pinyin; all of them have to be found. */
  readonly words?: string
  /** Only what can be reserved now. */
  readonly withPlaces?: boolean
}

/** An event that was found, with its sessions (of the day asked for) and the one to offer first. */
export interface FoundEvent {
  readonly event: EventOutline
  readonly sessions: readonly SessionOutline[]
  readonly first?: SessionOutline
  /** Absent: 待公布, no session has been announced and its time has not passed. */
  readonly state?: Availability
}

/** The programme as far as a search looks at it. */
export interface Searched extends SearchSurroundings {
  readonly events: readonly EventOutline[]
  readonly sessions: readonly SessionOutline[]
}

/** The events that match, in order of time; those without a time come last, in the order of the programme. */
export const findEvents = (searched: Searched, filter: EventFilter, now: Instant): readonly FoundEvent[] => {
  const sessionsOf = sessionsByEvent(searched.sessions)
  return searched.events
    .filter((event) => matchesFacts(event, filter) && matchesWords(event, filter.words ?? '', searched))
    .map((event) => foundEvent(event, sessionsOf.get(event.id) ?? [], filter.on, now))
    .filter((found) => isOn(found, filter.on) && (!filter.withPlaces || canBeReserved(found.state)))
    .sort((one, other) => order(one, now) - order(other, now))
}

/** A day on which something is held, with the best state of what is. Absent state: 待公布. */
export interface EventDay {
  readonly date: LocalDate
  readonly state?: Availability
}

/** The days on which anything is held, in order. */
export const eventDays = ({ events, sessions }: Pick<Searched, 'events' | 'sessions'>, now: Instant): readonly EventDay[] => {
  const states = new Map<LocalDate, Availability | undefined>()
  for (const session of sessions) {
    const date = localDateOf(session.startsAt)
    const known = states.get(date)
    const state = stateOf(session, now)
    states.set(date, known ? better(known, state) : state)
  }
  for (const { time } of events) {
    const date = time && dayOf(time)
    if (date && !states.has(date)) states.set(date, isPast(time, now) ? { kind: 'over' } : undefined)
  }
  return [...states].sort(([one], [other]) => (one < other ? -1 : 1)).map(([date, state]) => ({ date, ...(state && { state }) }))
}

/** When an event is over for certain. "Around a day" may be a day or two after it. */
export const lastMoment = (time: EventTime): Instant =>
  time.kind === 'exact' ? (time.endsAt ?? endOfDay(localDateOf(time.startsAt))) : later(endOfDay(time.on), AROUND_DAYS * DAY)

const AROUND_DAYS = 3

/** 状态 of an event by its session to offer first; without one only whether its time has passed. Absent: 待公布. */
export const eventState = (
  { time }: Pick<EventOutline, 'time'>,
  session: SessionOutline | undefined,
  now: Instant,
): Availability | undefined => {
  if (session) return stateOf(session, now)
  return time && isPast(time, now) ? { kind: 'over' } : undefined
}

const isPast = (time: EventTime, now: Instant): boolean => lastMoment(time) <= now

const sessionsByEvent = (sessions: readonly SessionOutline[]): ReadonlyMap<string, readonly SessionOutline[]> => {
  const byEvent = new Map<string, SessionOutline[]>()
  for (const session of sessions) byEvent.set(session.eventId, [...(byEvent.get(session.eventId) ?? []), session])
  return byEvent
}

const foundEvent = (
  event: EventOutline,
  all: readonly SessionOutline[],
  on: LocalDate | undefined,
  now: Instant,
): FoundEvent => {
  const sessions = on === undefined ? all : all.filter(({ startsAt }) => localDateOf(startsAt) === on)
  const first = firstChoice(sessions, now)
  const state = eventState(event, first, now)
  return { event, sessions, ...(first && { first }), ...(state && { state }) }
}

const matchesFacts = (event: EventOutline, { activityNo, field, form, audience }: EventFilter): boolean =>
  (activityNo === undefined || event.activityNo === activityNo) &&
  among(event.fields, field) && among(event.forms, form) && among(event.audience, audience)

const among = (names: readonly string[], name: string | undefined): boolean => name === undefined || names.includes(name)

const matchesWords = (event: EventOutline, words: string, around: SearchSurroundings): boolean => {
  const looked = words.normalize('NFKC').toLowerCase().split(/\s+/).filter((word) => word !== '')
  if (looked.length === 0) return true
  const texts = [...searchTexts(event, around), event.summary].map((text) => text.normalize('NFKC').toLowerCase())
  return looked.every((word) => texts.some((text) => text.includes(word)) || soundsLike(event.sounds ?? '', word))
}

const isOn = ({ event, sessions }: FoundEvent, on: LocalDate | undefined): boolean =>
  on === undefined || sessions.length > 0 || (event.time !== undefined && dayOf(event.time) === on)

const dayOf = (time: EventTime): LocalDate => (time.kind === 'exact' ? localDateOf(time.startsAt) : time.on)

/** Whether somebody can reserve now. */
export const canBeReserved = (state: Availability | undefined): boolean => state?.kind === 'open' || state?.kind === 'few'

/** What is over comes after what is to come, and what has no time yet between the two. */
const order = ({ event, first, state }: FoundEvent, now: Instant): number => {
  const start = first?.startsAt ?? firstMoment(event.time)
  return state?.kind === 'over' ? AFTER_ALL * 2 + (start ?? now) : (start ?? AFTER_ALL)
}

/** When an event begins at the earliest, if the notice says. */
export const firstMoment = (time: EventTime | undefined): Instant | undefined => {
  if (!time) return undefined
  return time.kind === 'exact' ? time.startsAt : startOfDay(time.on)
}

/** Later than any moment of an edition, in milliseconds since 1970. */
const AFTER_ALL = 8e12
