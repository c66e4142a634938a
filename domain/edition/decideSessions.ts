import { overlap } from '@domain/base/openingPattern'
import { hasNoRoom, closesItsTime, inTheWay, type Taken } from '@domain/edition/roomForSlots'
import { withoutAbsent } from '@domain/kernel/absent'
import type { Change } from '@domain/edition/difference'
import { asWritten, differingFields } from '@domain/edition/differingFields'
import { SHARES, type Places, type SessionFacts, type Share } from '@domain/session/session'

/** How full a session's ledger is, as read; `rev` guards what is decided on it. */
export interface LedgerCount {
  readonly rev: number
  readonly left: Places
  /** Live reservations; what the gates have borrowed for people without one counts as one each. */
  readonly reservations: number
}

/** A session whose facts change. With `guard`, only while the ledger is still as it was read: nobody holds a place. */
export interface SessionChange {
  readonly before: SessionFacts
  readonly after: SessionFacts
  readonly guard?: { readonly rev: number; readonly morePlaces: Places }
}

export interface SessionWrites {
  readonly addedSessions: readonly SessionFacts[]
  readonly changedSessions: readonly SessionChange[]
  /** Removed only while the ledger is still at `rev`. */
  readonly removedSessions: readonly RemovedSession[]
}

export interface RemovedSession {
  readonly id: string
  readonly rev: number
  readonly before: SessionFacts
}

interface SessionDecision {
  readonly changes: readonly Change[]
  readonly writes: SessionWrites
  readonly kept: readonly { readonly session: SessionFacts; readonly reservations: number }[]
}

/** What people planned by: when any of these changes, they must be told, and an import tells nobody. */
const PROMISED: readonly (keyof SessionFacts)[] = [
  'eventId', 'baseId', 'kind', 'placeName', 'startsAt', 'endsAt', 'capacity',
]

/** The stored sessions whose ledgers decide whether they may be changed or removed. */
export const sessionsInDoubt = (
  stored: readonly SessionFacts[],
  described: readonly SessionFacts[],
): readonly string[] => {
  const describedById = new Map(described.map((session) => [session.id, session]))
  const isBroken = (before: SessionFacts): boolean => {
    const after = describedById.get(before.id)
    return !after || breaksPromise(before, withOrganisersOwn(before, after))
  }
  const broken = new Set(stored.filter(isBroken))
  const staying = stored.filter((session) => !session.cancelled && (session.moved ?? broken.has(session)))
  return stored.filter((session) => broken.has(session) || inTheWay(session, staying)).map(({ id }) => id)
}

/**
 * Which sessions are added, changed, removed, or kept because people hold reservations. A session of an opening pattern that
 * nobody has reserved gives way where it overlaps one of its event that stays against the file: kept, or moved by its
 * organiser, also by a file that has not changed. What the organiser has called off stays closed, however the slots are cut.
 */
export const decideSessions = (
  stored: readonly SessionFacts[],
  described: readonly SessionFacts[],
  ledgers: Readonly<Record<string, LedgerCount>>,
): SessionDecision => {
  const storedById = new Map(stored.map((session) => [session.id, session]))
  const ids = new Set(described.map(({ id }) => id))
  const shown = described.map((after): Shown => {
    const before = storedById.get(after.id)
    return { before, after, verdict: decideDescribed(before, after, ledgers[after.id]) }
  })
  const dropped = stored
    .filter((before) => !ids.has(before.id) && !closesItsTime(before, described))
    .map((before) => decideDropped(before, ledgers[before.id]))
  const taken = takenBy(stored, shown, dropped)
  const givingWay = shown.flatMap(({ before, after }) => (!before && hasNoRoom(before, after, taken) ? [after] : []))
  const verdicts = [...shown.map((each) => withinRoom(each, taken, ledgers)), ...dropped].flatMap((verdict) => verdict ?? []).map((verdict) => sayingWhoGivesWay(verdict, givingWay))
  return {
    changes: verdicts.map(({ change }) => change),
    writes: {
      addedSessions: verdicts.flatMap(({ added }) => added ?? []),
      changedSessions: verdicts.flatMap(({ changed }) => changed ?? []),
      removedSessions: verdicts.flatMap(({ removed }) => removed ?? []),
    },
    kept: verdicts.flatMap(({ kept }) => kept ?? []),
  }
}

interface Verdict {
  readonly change: Change
  readonly added?: SessionFacts
  readonly changed?: SessionChange
  readonly removed?: RemovedSession
  readonly kept?: { readonly session: SessionFacts; readonly reservations: number }
}

/** A session that the file describes, as stored, and what becomes of it. */
interface Shown {
  readonly before: SessionFacts | undefined
  readonly after: SessionFacts
  readonly verdict: Verdict | undefined
}

/** Which times slots cannot have. Who was told that a session is called off does not come, but its time is not sold anew. */
const takenBy = (stored: readonly SessionFacts[], shown: readonly Shown[], dropped: readonly Verdict[]): Taken => {
  const removed = new Set(dropped.flatMap((verdict) => verdict.removed?.id ?? []))
  const staying = [
    ...shown.flatMap(({ before, verdict }) => (before?.moved ? before : (verdict?.kept?.session ?? []))),
    ...dropped.flatMap(({ kept }) => kept?.session ?? []),
  ]
  return {
    staying: staying.filter(({ cancelled }) => !cancelled),
    calledOff: stored.filter(({ id, cancelled }) => cancelled && !removed.has(id)),
  }
}

/** An organiser sees what people's places cost: the new slots that are not opened because of them. */
const sayingWhoGivesWay = (verdict: Verdict, givingWay: readonly SessionFacts[]): Verdict => {
  const { kept, change } = verdict
  const slots = kept ? givingWay.filter((slot) => slot.eventId === kept.session.eventId && overlap(slot, kept.session)).length : 0
  return slots === 0 ? verdict : { ...verdict, change: { ...change, inTheWayOf: slots } }
}

/** A slot without room is not made; one that is there goes, unless somebody holds a place in it. */
const withinRoom = ({ before, after, verdict }: Shown, taken: Taken, ledgers: Readonly<Record<string, LedgerCount>>): Verdict | undefined => {
  if (!hasNoRoom(before, after, taken)) return verdict
  if (!before) return undefined
  const gone = decideDropped(before, ledgers[before.id])
  return gone.removed ? gone : verdict
}

const breaksPromise = (before: SessionFacts, after: SessionFacts): boolean =>
  differingFields(before, after).some((field) => PROMISED.includes(field))

const decideDescribed = (
  before: SessionFacts | undefined,
  described: SessionFacts,
  ledger: LedgerCount | undefined,
): Verdict | undefined => {
  if (!before) return { change: changeOf(described, 'added', []), added: described }
  const after = withOrganisersOwn(before, described)
  const fields = asWritten(differingFields(before, after))
  if (fields.length === 0) return undefined
  const change = changeOf(after, 'changed', fields)
  if (!breaksPromise(before, after)) return { change, changed: { before, after } }
  const morePlaces = morePlacesOf(before, after)
  if (!ledger || !isFree(before, ledger, morePlaces)) return keptVerdict(before, fields, ledger)
  return { change, changed: { before, after, guard: { rev: ledger.rev, morePlaces } } }
}

/** Nobody holds a place, and the places are where an import can change their number: not in shards. */
const isFree = ({ shards }: SessionFacts, ledger: LedgerCount, morePlaces: Places): boolean =>
  ledger.reservations === 0 && hasRoom(ledger, morePlaces) && (shards === undefined || morePlaces.online === 0)

/** What an organiser did to a session since is not undone by a file that does not know it. */
const withOrganisersOwn = (before: SessionFacts, described: SessionFacts): SessionFacts => {
  const { startsAt, endsAt, placeName, signUpClosesAt, sharesReleasedAt, moved, cancelled, stopped, shards, capacity, capacityChanged } = before
  const isMoved = moved || cancelled
  return withoutAbsent<SessionFacts>({
    ...described, cancelled, stopped, moved, shards, capacityChanged,
    ...(capacityChanged && { capacity }),
    ...(isMoved && { startsAt, endsAt, placeName, signUpClosesAt, sharesReleasedAt }),
  })
}

const decideDropped = (before: SessionFacts, ledger: LedgerCount | undefined): Verdict =>
  !ledger || ledger.reservations > 0
    ? keptVerdict(before, [], ledger)
    : { change: changeOf(before, 'removed', []), removed: { id: before.id, rev: ledger.rev, before } }

const keptVerdict = (
  session: SessionFacts,
  fields: readonly string[],
  ledger: LedgerCount | undefined,
): Verdict => {
  const reservations = ledger?.reservations ?? 0
  return { change: { ...changeOf(session, 'kept', fields), reservations }, kept: { session, reservations } }
}

const morePlacesOf = (before: SessionFacts, after: SessionFacts): Places => {
  const more = (share: Share): number => after.capacity[share] - before.capacity[share]
  return { online: more('online'), group: more('group'), walkIn: more('walkIn'), phone: more('phone') }
}

/** Places may be gone without a reservation, as to people let in at the gate; a share never falls below none left. */
const hasRoom = ({ left }: LedgerCount, more: Places): boolean =>
  SHARES.every((share) => left[share] + more[share] >= 0)

const changeOf = (session: SessionFacts, how: Change['how'], fields: readonly string[]): Change => ({
  what: 'session', id: session.id, title: session.title, startsAt: session.startsAt, how, fields,
})
