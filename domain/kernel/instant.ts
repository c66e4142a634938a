declare const brand: unique symbol

/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [brand]: 'Instant' }

/** A day in +08:00, as `2025-05-23`. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' }

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Gaoping keeps +08:00 all year; a phone's or a server's own zone is never asked. */
const ZONE_OFFSET = 8 * HOUR

export const instant = (milliseconds: number): Instant => milliseconds as Instant

/** Milliseconds later (or earlier, when negative). */
export const later = (at: Instant, milliseconds: number): Instant => instant(at + milliseconds)

/** The day in +08:00 on which a moment falls. */
export const localDateOf = (at: Instant): LocalDate =>
  new Date(at + ZONE_OFFSET).toISOString().slice(0, 10) as LocalDate

/** The first moment of a day in +08:00. */
export const startOfDay = (date: LocalDate): Instant => instant(Date.parse(`${date}T00:00:00+08:00`))

/** The first moment after a day in +08:00. */
export const endOfDay = (date: LocalDate): Instant => later(startOfDay(date), DAY)

/**
 * A moment from a day and a wall clock in +08:00.
 * @param time `09:00`
 * @returns undefined when either is not a real date or time (`2025-02-30`, `25:00`)
 */
export const instantOf = (date: string, time: string): Instant | undefined => {
  if (!isLocalDate(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined
  return instant(Date.parse(`${date}T${time}:00+08:00`))
}

/** Whether a text is a real day, as `2025-05-23`. */
export const isLocalDate = (text: string): text is LocalDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().slice(0, 10) === text
}
