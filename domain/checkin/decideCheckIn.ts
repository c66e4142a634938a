import { ok, refuse, type Result } from '@domain/kernel/result'
import { HOUR, later, type Instant } from '@domain/kernel/instant'
import { sessionEnd } from '@domain/session/signUpPhase'
import type { Entered, Holder } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'
import type { Party } from '@domain/reservation/party'

/** 扫码: an attempt at a gate. `rev` is the ticket's; absent when the code was typed. */
export interface Scan {
  readonly scanId: string
  readonly sessionId: string
  readonly ticketId: string
  readonly rev?: number
  readonly gate: string
  readonly by: string
  readonly at: Instant
}

/** What the roster knows of a ticket. */
export type RosterEntry =
  | { readonly state: 'held'; readonly holder: Pick<Holder, 'ticketId' | 'rev' | 'party' | 'entered' | 'review'> }
  | { readonly state: 'released'; readonly at: Instant }

export type CheckInRefusal =
  | { readonly code: 'TICKET_UNKNOWN' }
  | { readonly code: 'TICKET_CANCELLED'; readonly at: Instant }
  | { readonly code: 'TICKET_REPLACED' }
  /** A group that its host unit has not approved. */
  | { readonly code: 'AWAITING_REVIEW' }
  | { readonly code: 'ALREADY_CHECKED_IN'; readonly at: Instant; readonly gate: string }
  | { readonly code: 'SESSION_CANCELLED' }
  | { readonly code: 'DOORS_NOT_OPEN'; readonly opensAt: Instant }
  | { readonly code: 'DOORS_CLOSED'; readonly closedAt: Instant }

/** `repeat`: the very same scan was recorded before; the gate is told the same again. */
export interface CheckInDecision {
  readonly kind: 'enter' | 'repeat'
  readonly entered: Entered
  readonly party: Party
}

/** Doors open an hour before the start. */
const DOORS_LEAD = HOUR

/** When a session's doors are open: `[opensAt, closesAt)`. */
export const doorsOf = (session: Pick<SessionFacts, 'startsAt' | 'endsAt'>) => ({
  opensAt: later(session.startsAt, -DOORS_LEAD),
  closesAt: sessionEnd(session),
})

/** 入场核验: whether this scan lets the party in. The ticket's signature is checked before. */
export const decideCheckIn = (
  session: Pick<SessionFacts, 'startsAt' | 'endsAt' | 'cancelled'>,
  entry: RosterEntry | undefined,
  scan: Scan,
): Result<CheckInDecision, CheckInRefusal> => {
  if (!entry) return refuse({ code: 'TICKET_UNKNOWN' })
  if (entry.state === 'released') return refuse({ code: 'TICKET_CANCELLED', at: entry.at })
  const { rev, party, entered, review } = entry.holder
  if (entered?.scanId === scan.scanId) return ok({ kind: 'repeat', entered, party })
  if (entered) return refuse({ code: 'ALREADY_CHECKED_IN', at: entered.at, gate: entered.gate })
  if (isOutdated(scan, rev)) return refuse({ code: 'TICKET_REPLACED' })
  return review ? refuse({ code: 'AWAITING_REVIEW' }) : checkDoors(session, scan, party)
}

/** A typed code says nothing of its age. */
const isOutdated = (scan: Scan, rev: number): boolean => scan.rev !== undefined && scan.rev < rev

const checkDoors = (
  session: Pick<SessionFacts, 'startsAt' | 'endsAt' | 'cancelled'>,
  { at, gate, by, scanId }: Scan,
  party: Party,
): Result<CheckInDecision, CheckInRefusal> => {
  if (session.cancelled) return refuse({ code: 'SESSION_CANCELLED' })
  const doors = doorsOf(session)
  if (at < doors.opensAt) return refuse({ code: 'DOORS_NOT_OPEN', opensAt: doors.opensAt })
  if (at >= doors.closesAt) return refuse({ code: 'DOORS_CLOSED', closedAt: doors.closesAt })
  return ok({ kind: 'enter', entered: { at, gate, by, scanId }, party })
}
