import type { Instant } from '@domain/kernel/instant'

/** Something with an exact start, for a calendar. Without an end it has none there either: nothing is made up. */
export interface CalendarEntry {
  /** Known by it when it is added again. */
  readonly id: string
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt?: Instant | undefined
  readonly place?: string | undefined
}

/** `refused`: the person or the phone would not. */
export type CalendarOutcome = 'added' | 'downloaded' | 'refused'

/** RFC 5545, 3.1: at most 75 bytes a line; a Chinese character has three. */
const LINE_BYTES = 75

/**
 * An .ics file (RFC 5545) with one entry, in UTC, so that the phone's own zone does not matter. Written here: the
 * packages for it bring a schema library along and are many times as long.
 * @param madeAt when the file is made
 */
export const calendarFile = ({ id, title, startsAt, endsAt, place }: CalendarEntry, madeAt: Instant): string => {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//gaoping-science-week//ZH', 'BEGIN:VEVENT',
    `UID:${escaped(id)}@gaoping-science-week`, `DTSTAMP:${inUtc(madeAt)}`, `DTSTART:${inUtc(startsAt)}`,
    ...(endsAt === undefined ? [] : [`DTEND:${inUtc(endsAt)}`]),
    `SUMMARY:${escaped(title)}`,
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    ...ALARM,
    'END:VEVENT', 'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** An hour before, as in WeChat's calendar. */
const ALARM = ['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:还有一小时', 'TRIGGER:-PT1H', 'END:VALARM']

/** `20250523T010000Z` */
const inUtc = (at: Instant): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** Lines that go on begin with a blank; a character is never cut in two. */
const folded = (line: string): string => {
  let bytes = 0
  return [...line].map((character) => {
    const size = new TextEncoder().encode(character).length
    const fits = bytes + size <= LINE_BYTES
    bytes = fits ? bytes + size : size + 1
    return fits ? character : `\r\n ${character}`
  }).join('')
}
