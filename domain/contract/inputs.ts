import * as v from 'valibot'
import { parseRecord } from '@domain/checkin/gateRecord'
import { CROWD_LEVELS } from '@domain/base/crowd'
import { ALLOTMENT_MAX, EDITION_FILE_MAX, LABEL_MAX, NAMES_MAX, SCANS_AT_ONCE, STOP_REASON_MAX } from '@domain/contract/limits'
import { isLocalDate, type LocalDate } from '@domain/kernel/instant'
import { URGENT_TEXT_MAX, URGENT_TITLE_MAX } from '@domain/notice/urgent'
import { TEMPLATES } from '@domain/notice/notice'
import { GUARDIANSHIPS } from '@domain/consent/consent'
import { FAMILY_MAX, RELATIONS } from '@domain/family/family'
import { GROUP_KINDS } from '@domain/group/group'
import { INVITED_ROLES } from '@domain/staff/invitation'
import { LOOK_UP_REASONS } from '@domain/staff/lookUpReason'
import { AGE_BANDS, type AgeBand, type Party } from '@domain/reservation/party'
import { SHARES } from '@domain/session/session'
import { PURPOSE_NAMES } from '@domain/upload/purpose'

/** Every action's input, parsed at the door: unknown in, typed out, or the name of the first wrong field. */

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}\.[a-z0-9-]{1,40}$/))
const requestKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{16,40}$/))
const ticketId = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/))
const line = (max: number) => v.pipe(v.string(), v.maxLength(max), v.trim(), v.minLength(1))
/** Up to the year 2100: a later moment is a slip, and dates made of it would break. */
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_102_444_800_000))
const day = v.custom<LocalDate>((text) => typeof text === 'string' && isLocalDate(text))
const places = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))
const headCount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))
const party = v.strictObject(
  Object.fromEntries(AGE_BANDS.map((band) => [band, headCount])) as Record<AgeBand, typeof headCount>,
) satisfies v.GenericSchema<unknown, Party>
/** What a role is good for, in the edition that runs. */
const scope = v.variant('kind', [
  v.strictObject({ kind: v.literal('edition') }),
  v.strictObject({ kind: v.literal('event'), eventId: id }),
  v.strictObject({ kind: v.literal('base'), baseId: id }),
  v.strictObject({ kind: v.literal('day'), on: day }),
])
const grantId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,80}$/))
/** As typed or as scanned. */
const invitationCode = v.pipe(v.string(), v.maxLength(60))
const uploadId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{24}$/))
const nothing = v.strictObject({})
const typed = v.pipe(v.string(), v.maxLength(200))
/** Only where the session asks because of who comes. */
const asked = { pickUp: v.optional(typed), guardianPhone: v.optional(v.pipe(v.string(), v.maxLength(40))) }
const acknowledged = v.optional(v.literal(true))
const answers = {
  /** As typed; `nameProblem` says what is wrong with it. */
  name: typed,
  /** For a call when something changes; may be left out. */
  phone: v.optional(v.pipe(v.string(), v.maxLength(40))),
  ...asked,
  acknowledged,
}
/** Who of the saved family comes. */
const members = v.optional(v.pipe(v.array(requestKey), v.maxLength(FAMILY_MAX)))
/** Who comes, where a session asks for it. */
const names = v.optional(v.pipe(v.array(typed), v.maxLength(NAMES_MAX), v.readonly()))
const group = {
  unit: typed,
  kind: v.picklist(GROUP_KINDS),
  name: typed,
  phone: v.pipe(v.string(), v.maxLength(40)),
  names,
  guardiansAgreed: v.optional(v.literal(true)),
  acknowledged,
}
const noticeName = { personDocument: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}\.[A-Za-z0-9_-]{2,40}$/)), notice: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,80}$/)) }

export const inputs = {
  /** `programme: false` while the caller's copy of the programme is still fresh. */
  home: v.strictObject({ programme: v.boolean() }),
  listSessions: nothing,
  event: v.strictObject({ eventId: id }),
  /** `from`: the first of the two weeks to be shown. */
  base: v.strictObject({ baseId: id, from: v.optional(day) }),
  crowds: nothing,
  reserve: v.strictObject({ sessionId: id, requestKey, party, members, ...answers }),
  cancel: v.strictObject({ sessionId: id, ticketId }),
  changeParty: v.strictObject({ sessionId: id, ticketId, requestKey, party, members, names, ...asked }),
  move: v.strictObject({ sessionId: id, ticketId, toSessionId: id, requestKey, ...asked, acknowledged }),
  joinWaiting: v.strictObject({ sessionId: id, requestKey, party, members, ...answers, atLeast: v.optional(headCount) }),
  /** `requestKey`: the turn's. */
  leaveWaiting: v.strictObject({ sessionId: id, requestKey }),
  acceptOffer: v.strictObject({ sessionId: id, requestKey, party, members, ...asked }),
  reserveGroup: v.strictObject({ sessionId: id, requestKey, party, ...group }),
  family: nothing,
  saveMember: v.strictObject({ id: requestKey, name: typed, band: v.picklist(AGE_BANDS), relation: v.picklist(RELATIONS) }),
  removeMember: v.strictObject({ id: requestKey }),
  giveConsent: v.strictObject({ requestKey, version: line(10), guardianship: v.picklist(GUARDIANSHIPS) }),
  withdrawConsent: v.strictObject({ requestKey }),
  subscriptions: nothing,
  keepSubscriptions: v.strictObject({ requestKey, accepted: v.pipe(v.array(v.picklist(TEMPLATES)), v.minLength(1), v.maxLength(TEMPLATES.length)) }),
  myTickets: nothing,
  myRecords: nothing,
  correctRecord: v.strictObject({
    sessionId: id, ticketId, name: typed, phone: answers.phone, pickUp: answers.pickUp, guardianPhone: answers.guardianPhone,
    unit: v.optional(typed), kind: v.optional(v.picklist(GROUP_KINDS)),
  }),
  deleteRecord: v.strictObject({ sessionId: id, ticketId }),
  closeAccount: nothing,
  sharingCode: v.strictObject({ page: v.picklist(['event', 'base']), id }),
  openUpload: v.strictObject({ requestKey, purpose: v.picklist(PURPOSE_NAMES), size: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)) }),
  /** `fileId`: what the storage called the file. */
  confirmUpload: v.strictObject({ uploadId, fileId: v.pipe(v.string(), v.maxLength(300)) }),
  readNames: v.strictObject({ uploadId }),

  myGrants: nothing,
  inviteScopes: nothing,
  inviteStaff: v.strictObject({ requestKey, role: v.picklist(INVITED_ROLES), scope, until: v.optional(instant), label: line(LABEL_MAX) }),
  invitationPicture: v.strictObject({ code: invitationCode }),
  invitation: v.strictObject({ code: invitationCode }),
  acceptInvitation: v.strictObject({ code: invitationCode }),
  staffGrants: nothing,
  endGrant: v.strictObject({ grantId }),
  withdrawInvitation: v.strictObject({ grantId }),
  claimOrganiser: v.strictObject({ code: v.pipe(v.string(), v.maxLength(200)) }),
  previewEdition: v.strictObject({ text: v.pipe(v.string(), v.maxLength(EDITION_FILE_MAX)) }),
  importEdition: v.strictObject({
    text: v.pipe(v.string(), v.maxLength(EDITION_FILE_MAX)),
    /** The difference that was shown; refused when it is no longer the one that would be made. */
    differenceKey: v.pipe(v.string(), v.regex(/^[a-f0-9]{64}$/)),
  }),
  sessionDesk: nothing,
  changeCapacity: v.strictObject({ sessionId: id, share: v.picklist(SHARES), was: places, capacity: places, requestKey }),
  cancelSession: v.strictObject({ sessionId: id, reason: line(60), requestKey }),
  reschedule: v.strictObject({
    sessionId: id, startsAt: instant, endsAt: v.optional(instant), placeName: v.optional(line(40)), reason: line(60), requestKey,
    /** The start as the organiser saw it. */
    wasStartsAt: instant,
  }),
  reserveForCaller: v.strictObject({ sessionId: id, requestKey, party, name: typed, phone: v.pipe(v.string(), v.maxLength(40)),
    /** The one on the phone is the children's guardian and agrees to the rules, which were read out. */
    guardianAgreed: v.optional(v.literal(true)), acknowledged, pickUp: v.optional(typed), guardianPhone: v.optional(v.pipe(v.string(), v.maxLength(40))),
  }),
  crowdDesk: nothing,
  setCrowd: v.strictObject({ baseId: id, level: v.picklist(CROWD_LEVELS) }),
  groupRequests: nothing,
  answerGroup: v.strictObject({
    sessionId: id, ticketId, requestKey,
    answer: v.variant('kind', [
      v.strictObject({ kind: v.literal('approve') }),
      v.strictObject({ kind: v.literal('decline'), reason: line(60) }),
      v.strictObject({ kind: v.literal('propose'), toSessionId: id }),
    ]),
  }),
  reserveGroupForCaller: v.strictObject({ sessionId: id, requestKey, party, ...group }),
  /** `after`: the page before ended with this one. */
  sessionHolders: v.strictObject({ sessionId: id, after: v.optional(v.strictObject({ at: instant, ticketId })) }),
  findByCode: v.strictObject({ sessionId: id, ticketId }),
  changeForCaller: v.strictObject({
    sessionId: id, ticketId, requestKey, party, names, ...asked,
    /** As in `reserveForCaller`, of the children who come besides; a group's leader says that their guardians have agreed. */
    guardianAgreed: v.optional(v.literal(true)),
  }),
  cancelForCaller: v.strictObject({ sessionId: id, ticketId }),
  callsDue: nothing,
  revealContact: v.strictObject(noticeName),
  revealHolder: v.strictObject({ sessionId: id, ticketId, why: v.optional(v.picklist(LOOK_UP_REASONS)) }),
  markCalled: v.strictObject(noticeName),
  urgentDesk: nothing,
  /** About a session, an event, or everything. `until` absent: to the session's end, or today's. */
  sendUrgent: v.strictObject({
    requestKey, title: line(URGENT_TITLE_MAX), text: line(URGENT_TEXT_MAX), sessionId: v.optional(id), eventId: v.optional(id), until: v.optional(instant),
  }),
  /** `id`: the key of the request that sent it. */
  endUrgent: v.strictObject({ id: requestKey }),
  operatorStatus: nothing,
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
    /** Who goes in now; absent: all who have not come yet. */
    people: v.optional(party),
  }),
  /** What a phone did by itself, whenever it comes and however often; each scan packed (domain/checkin/gateRecord.ts). */
  uploadScans: v.pipe(
    v.strictObject({
      sessionId: id,
      gates: v.pipe(v.array(line(20)), v.maxLength(30)),
      scans: v.pipe(v.array(v.pipe(v.string(), v.maxLength(160))), v.minLength(1), v.maxLength(SCANS_AT_ONCE)),
    }),
    v.forward(v.check(({ scans, gates }) => scans.every((scan) => parseRecord(scan, gates)), 'a scan that is none of ours'), ['scans']),
  ),
  /** `known`: the revisions of the parts that the phone has. */
  gateRoster: v.strictObject({
    sessionId: id,
    known: v.pipe(v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxEntries(100)),
  }),
  /** `places`: as many as the phone would like. */
  takeAllotment: v.strictObject({ requestKey, sessionId: id, places: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ALLOTMENT_MAX)) }),
  /** `allotment`: the key of the request that borrowed it. */
  giveBackAllotment: v.strictObject({ sessionId: id, allotment: requestKey }),
  gateDesk: v.strictObject({ sessionId: id }),
  stopEntry: v.strictObject({ requestKey, sessionId: id, reason: line(STOP_REASON_MAX) }),
  resumeEntry: v.strictObject({ sessionId: id }),
  findByPhone: v.strictObject({ sessionId: id, gate: line(20), lastFour: v.pipe(v.string(), v.regex(/^\d{4}$/)) }),
} as const

export type Inputs = { readonly [A in keyof typeof inputs]: v.InferOutput<(typeof inputs)[A]> }
