import * as v from 'valibot'
import { EDITION_FILE_MAX } from '@domain/contract/limits'
import { AGE_BANDS, type AgeBand, type Party } from '@domain/reservation/party'

/** Every action's input, parsed at the door: unknown in, typed out, or the name of the first wrong field. */

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}\.[a-z0-9-]{1,40}$/))
const requestKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{16,40}$/))
const ticketId = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/))
const line = (max: number) => v.pipe(v.string(), v.maxLength(max), v.trim(), v.minLength(1))
const instant = v.pipe(v.number(), v.integer(), v.minValue(0))
const headCount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))
const party = v.strictObject(
  Object.fromEntries(AGE_BANDS.map((band) => [band, headCount])) as Record<AgeBand, typeof headCount>,
) satisfies v.GenericSchema<unknown, Party>
const nothing = v.strictObject({})

export const inputs = {
  /** `programme: false` while the caller's copy of the programme is still fresh. */
  home: v.strictObject({ programme: v.boolean() }),
  listSessions: nothing,
  event: v.strictObject({ eventId: id }),
  base: v.strictObject({ baseId: id }),
  reserve: v.strictObject({
    sessionId: id,
    requestKey,
    party,
    /** As typed; `nameProblem` says what is wrong with it. */
    name: v.pipe(v.string(), v.maxLength(200)),
    /** For a call when something changes; may be left out. */
    phone: v.optional(v.pipe(v.string(), v.maxLength(40))),
  }),
  cancel: v.strictObject({ sessionId: id, ticketId }),
  myTickets: nothing,
  myRecords: nothing,
  deleteRecord: v.strictObject({ sessionId: id, ticketId }),
  sharingCode: v.strictObject({ page: v.picklist(['event', 'base']), id }),

  myGrants: nothing,
  claimOrganiser: v.strictObject({ code: v.pipe(v.string(), v.maxLength(200)) }),
  previewEdition: v.strictObject({ text: v.pipe(v.string(), v.maxLength(EDITION_FILE_MAX)) }),
  importEdition: v.strictObject({
    text: v.pipe(v.string(), v.maxLength(EDITION_FILE_MAX)),
    /** The difference that was shown; refused when it is no longer the one that would be made. */
    differenceKey: v.pipe(v.string(), v.regex(/^[a-f0-9]{64}$/)),
  }),
  gateSessions: nothing,
  checkIn: v.strictObject({
    scanId: requestKey,
    sessionId: id,
    gate: line(20),
    scannedAt: instant,
    /** What the camera read, or the short code as typed. */
    read: v.variant('by', [
      v.strictObject({ by: v.literal('qr'), text: v.pipe(v.string(), v.maxLength(2000)) }),
      v.strictObject({ by: v.literal('code'), code: v.pipe(v.string(), v.maxLength(40)) }),
    ]),
  }),
} as const

export type Inputs = { readonly [A in keyof typeof inputs]: v.InferOutput<(typeof inputs)[A]> }
