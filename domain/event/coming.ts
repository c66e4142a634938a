import type { Edition } from '@domain/edition/edition'
import { canBeReserved, eventDays, findEvents, lastMoment, type FoundEvent, type Searched } from '@domain/event/findEvents'
import { endOfDay, localDateOf, type Instant, type LocalDate } from '@domain/kernel/instant'
import { sessionEnd } from '@domain/session/signUpPhase'

/** An event that is on today or comes next, with the sessions of that day. */
export interface Coming extends FoundEvent {
  readonly on: LocalDate
}

interface Wish {
  /** How many at most. */
  readonly most: number
  /** An event that is shown elsewhere on the screen. */
  readonly except?: string | undefined
}

/** 今天和接下来: what is on today and not over, then what comes next, each event once, on its first day. */
export const comingUp = (searched: Searched, now: Instant, { most, except }: Wish): readonly Coming[] => {
  const coming = new Map<string, Coming>()
  for (const { date } of eventDays(searched, now)) {
    if (coming.size >= most) break
    for (const found of comingOn(searched, date, now)) if (!coming.has(found.event.id)) coming.set(found.event.id, found)
    if (except !== undefined) coming.delete(except)
  }
  return [...coming.values()].slice(0, most)
}

const comingOn = (searched: Searched, on: LocalDate, now: Instant): readonly Coming[] =>
  on < localDateOf(now)
    ? []
    : findEvents(searched, { on }, now).filter(({ state }) => state?.kind !== 'over').map((found) => ({ ...found, on }))

/**
 * The event to show first to somebody without a ticket: the one that the edition file calls 重点, until it is over; then
 * the next in time that one can take part in, else whatever comes next, else one that is still 待公布.
 */
export const featuredEvent = (searched: Searched, now: Instant): FoundEvent | undefined => {
  const found = findEvents(searched, {}, now).filter(({ state }) => state?.kind !== 'over')
  const coming = comingUp(searched, now, { most: searched.events.length })
  return (
    found.find(({ event }) => event.featured) ??
    coming.find(canTakePart) ??
    coming[0] ??
    found.find(({ event }) => event.time === undefined)
  )
}

/** There is room; or the hour is announced, and nobody has to reserve. */
const canTakePart = ({ event, first, state }: FoundEvent): boolean =>
  first ? canBeReserved(state) : event.time?.kind === 'exact'

/**
 * Whether the year's week is over: no session and no dated event is to come; and there have been sessions, or the day
 * on which reports are due (part 六 of the notice) has passed.
 */
export const hasEnded = (
  { events, sessions, reports }: Pick<Searched, 'events' | 'sessions'> & { readonly reports: Pick<Edition['reports'], 'dueOn'> },
  now: Instant,
): boolean => {
  const toCome = sessions.some((session) => now < sessionEnd(session)) || events.some(({ time }) => time && now < lastMoment(time))
  return !toCome && (sessions.length > 0 || now >= endOfDay(reports.dueOn))
}
