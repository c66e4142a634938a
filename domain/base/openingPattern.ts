import { opensOn, type Opening } from '@domain/base/opening'
import { DAY, HOUR, instant, instantOf, later, localDateOf, MINUTE, startOfDay, type Instant, type LocalDate } from '@domain/kernel/instant'
import type { SessionFacts } from '@domain/session/session'
import { sessionEnd } from '@domain/session/signUpPhase'

/** 放号: when sign-up for a slot opens. `daysBefore`: so many days before the slot's day, at a printed hour. */
export type Release =
  | { readonly kind: 'atOnce' }
  | { readonly kind: 'daysBefore'; readonly days: number; readonly at: string }
  | { readonly kind: 'moment'; readonly at: Instant }

/** 按时段开放: how a place's opening hours are cut into slots to reserve. */
export interface OpeningPattern {
  readonly slotMinutes: number
  readonly gapMinutes: number
  /** 午休: no slot reaches into it; the first one after it begins at its end. As `12:00`. */
  readonly rest?: { readonly from: string; readonly to: string }
  readonly release: Release
  /** Sign-up closes so long before the start. */
  readonly closesMinutesBefore: number
  /** What groups and callers left is everyone's from so long before the start. Absent: never. */
  readonly sharesReleasedHoursBefore?: number
}

/** One slot of an opening day. */
export interface Slot {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** A day longer than this has no more; a slip in the file does not make thousands. */
const MOST_DAYS = 400

/**
 * The slots of all opening days, in order of time, in +08:00: from opening to closing, none on closed days, none that
 * would outlast the closing hour or reach into the rest. None at all while the opening days are 待公布.
 */
export const slotsOf = (pattern: OpeningPattern, opening: Opening): readonly Slot[] =>
  openDaysOf(opening).flatMap((date) => spansOf(pattern, opening).flatMap(([from, to]) => slotsWithin(pattern, date, from, to)))

const openDaysOf = (opening: Opening): readonly LocalDate[] => {
  const { days } = opening
  if (!days) return []
  const length = Math.min(MOST_DAYS, Math.round((startOfDay(days.to) - startOfDay(days.from)) / DAY) + 1)
  const all = Array.from({ length }, (_, day) => localDateOf(later(startOfDay(days.from), day * DAY)))
  return all.filter((date) => opensOn(opening, date))
}

const spansOf = ({ rest }: OpeningPattern, { opensAt, closesAt }: Opening): readonly (readonly [string, string])[] => {
  if (!rest || rest.to <= opensAt || rest.from >= closesAt) return [[opensAt, closesAt]]
  return [[opensAt, rest.from], [rest.to, closesAt]]
}

const slotsWithin = ({ slotMinutes, gapMinutes }: OpeningPattern, date: LocalDate, from: string, to: string): readonly Slot[] => {
  const [first, end] = [instantOf(date, from), instantOf(date, to)]
  if (first === undefined || end === undefined) return []
  const [length, step] = [slotMinutes * MINUTE, (slotMinutes + gapMinutes) * MINUTE]
  const count = Math.max(0, Math.floor((end - first - length) / step) + 1)
  return Array.from({ length: count }, (_, no) => ({ startsAt: later(first, no * step), endsAt: later(first, no * step + length) }))
}

/** What every session of a pattern has in common; the pattern says the rest. */
export type PatternTemplate = Omit<SessionFacts, 'id' | 'startsAt' | 'endsAt' | 'signUpOpensAt' | 'signUpClosesAt' | 'sharesReleasedAt' | 'fromPattern'>

/**
 * The sessions of a visit, from the place's opening pattern.
 * @param byHand  the file's own sessions: one of the same event wins over a slot that it overlaps, and its id is its own
 */
export const sessionsFromPattern = (
  pattern: OpeningPattern,
  opening: Opening,
  template: PatternTemplate,
  byHand: readonly SessionFacts[],
): readonly SessionFacts[] => {
  const own = byHand.filter(({ eventId }) => eventId === template.eventId)
  const ids = new Set(byHand.map(({ id }) => id))
  return slotsOf(pattern, opening)
    .filter((slot) => !own.some((session) => overlap(session, slot)))
    .map((slot) => sessionOf(slot, pattern, template))
    .filter(({ id }) => !ids.has(id))
}

/** Whether two sessions share a moment; one without an end lasts to the end of its day. */
export const overlap = (one: Pick<SessionFacts, 'startsAt' | 'endsAt'>, other: Pick<SessionFacts, 'startsAt' | 'endsAt'>): boolean =>
  one.startsAt < sessionEnd(other) && other.startsAt < sessionEnd(one)

const sessionOf = ({ startsAt, endsAt }: Slot, pattern: OpeningPattern, template: PatternTemplate): SessionFacts => ({
  ...template,
  id: `${template.eventId}-${stampOf(startsAt)}`,
  startsAt,
  endsAt,
  signUpOpensAt: releasedAt(pattern.release, startsAt),
  signUpClosesAt: later(startsAt, -pattern.closesMinutesBefore * MINUTE),
  ...(pattern.sharesReleasedHoursBefore !== undefined && { sharesReleasedAt: later(startsAt, -pattern.sharesReleasedHoursBefore * HOUR) }),
  fromPattern: true,
})

/** `20250521-0900`, in +08:00. */
const stampOf = (at: Instant): string => {
  const date = localDateOf(at)
  const minutes = Math.round((at - startOfDay(date)) / MINUTE)
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join('')
  return `${date.replace(/-/g, '')}-${clock}`
}

/** At once: since ever, so that the moment of an import does not matter. */
const EVER = instant(0)

/** When sign-up for a slot opens. */
export const releasedAt = (release: Release, startsAt: Instant): Instant => {
  if (release.kind === 'atOnce') return EVER
  if (release.kind === 'moment') return release.at
  const day = localDateOf(later(startsAt, -release.days * DAY))
  return instantOf(day, release.at) ?? EVER
}
