import { ok, refuse, type Result } from '@domain/kernel/result'
import { HOUR, later, type Instant } from '@domain/kernel/instant'
import { sessionEnd } from '@domain/session/signUpPhase'
import type { SessionFacts } from '@domain/session/session'
import { EMPTY_PARTY, partySize, type Party } from '@domain/reservation/party'
import { fits, restOf, type Entered, type GateScan } from '@domain/checkin/gateScans'

/** 扫码: an attempt at a gate. */
export interface Scan {
  readonly at: Instant
  readonly gate: string
  /** personId of the steward. */
  readonly by: string
  /** The ticket's; absent when the code was typed. */
  readonly rev?: number
  /** Who goes in now; absent: all who have not come yet. */
  readonly people?: Party
  /** The phone decides alone. */
  readonly offline?: true
}

/** 名单 entry: what is known of a ticket where the scan is decided, on the server or on a phone. */
export type RosterEntry =
  | {
      readonly state: 'held'
      readonly rev: number
      readonly party: Party
      /** A group that its host unit has not approved. */
      readonly underReview?: true
      readonly entered?: Entered
      /** The very same scan, recorded before. */
      readonly recorded?: GateScan
    }
  | { readonly state: 'released'; readonly at: Instant }

export type CheckInRefusal =
  | { readonly code: 'TICKET_UNKNOWN' }
  | { readonly code: 'TICKET_CANCELLED'; readonly at: Instant }
  | { readonly code: 'TICKET_REPLACED' }
  /** A group that its host unit has not approved. */
  | { readonly code: 'AWAITING_REVIEW' }
  | { readonly code: 'ALREADY_CHECKED_IN'; readonly at: Instant; readonly gate: string }
  /** Not so many of them are still outside. */
  | { readonly code: 'MORE_THAN_PARTY'; readonly rest: Party }
  | { readonly code: 'SESSION_CANCELLED' }
  /** 暂停入场 */
  | { readonly code: 'ENTRY_STOPPED'; readonly at: Instant; readonly reason: string }
  | { readonly code: 'DOORS_NOT_OPEN'; readonly opensAt: Instant }
  | { readonly code: 'DOORS_CLOSED'; readonly closedAt: Instant }

/** `repeat`: the very same scan was recorded before; the gate is told the same again. */
export interface CheckInDecision {
  readonly kind: 'enter' | 'repeat'
  readonly scan: GateScan
  readonly party: Party
  /** Who of them is still outside. */
  readonly rest: Party
}

/** Doors open an hour before the start. */
const DOORS_LEAD = HOUR

/** When a session's doors are open: `[opensAt, closesAt)`. */
export const doorsOf = (session: Pick<SessionFacts, 'startsAt' | 'endsAt'>) => ({
  opensAt: later(session.startsAt, -DOORS_LEAD),
  closesAt: sessionEnd(session),
})

/** What the gate needs to know of a session. */
export type AtTheGate = Pick<SessionFacts, 'startsAt' | 'endsAt' | 'cancelled' | 'stopped'>

/**
 * 入场核验: whether this scan lets the party in, or the part of it that is there. The ticket's signature is checked
 * before. The function asks it with the ledger's entry, a phone without network with the one of its roster.
 */
export const decideCheckIn = (session: AtTheGate, entry: RosterEntry | undefined, scan: Scan): Result<CheckInDecision, CheckInRefusal> => {
  if (!entry) return refuse({ code: 'TICKET_UNKNOWN' })
  if (entry.state === 'released') return refuse({ code: 'TICKET_CANCELLED', at: entry.at })
  const { party, recorded } = entry
  const rest = restOf(party, entry.entered?.people ?? EMPTY_PARTY)
  if (recorded) return ok({ kind: 'repeat', scan: recorded, party, rest })
  const good = checkTicket(entry, scan, rest)
  if (!good.ok) return good
  const open = checkDoors(session, scan.at)
  return open.ok ? letIn(scan, party, rest) : open
}

type Held = Extract<RosterEntry, { readonly state: 'held' }>

const checkTicket = ({ rev, entered, underReview }: Held, scan: Scan, rest: Party): Result<true, CheckInRefusal> => {
  if (entered && partySize(rest) === 0) return refuse({ code: 'ALREADY_CHECKED_IN', at: entered.at, gate: entered.gate })
  // A typed code says nothing of its age.
  if (scan.rev !== undefined && scan.rev < rev) return refuse({ code: 'TICKET_REPLACED' })
  return underReview ? refuse({ code: 'AWAITING_REVIEW' }) : ok(true)
}

const letIn = (scan: Scan, party: Party, rest: Party): Result<CheckInDecision, CheckInRefusal> => {
  const people = scan.people ?? rest
  if (partySize(people) === 0 || !fits(people, rest)) return refuse({ code: 'MORE_THAN_PARTY', rest })
  return ok({ kind: 'enter', scan: { ...scan, people }, party, rest: restOf(rest, people) })
}

/** Whether anybody is let in now: asked of walk-ins too. */
export const checkDoors = (
  session: AtTheGate,
  at: Instant,
): Result<true, Extract<CheckInRefusal, { code: 'SESSION_CANCELLED' | 'ENTRY_STOPPED' | 'DOORS_NOT_OPEN' | 'DOORS_CLOSED' }>> => {
  if (session.cancelled) return refuse({ code: 'SESSION_CANCELLED' })
  const doors = doorsOf(session)
  if (at < doors.opensAt) return refuse({ code: 'DOORS_NOT_OPEN', opensAt: doors.opensAt })
  if (at >= doors.closesAt) return refuse({ code: 'DOORS_CLOSED', closedAt: doors.closesAt })
  if (session.stopped) return refuse({ code: 'ENTRY_STOPPED', ...session.stopped })
  return ok(true)
}
