import type { OwnRefusal } from '@domain/contract/api'
import type { GateSession, LetIn } from '@domain/contract/gateViews'
import { decideCheckIn, type Scan } from '@domain/checkin/decideCheckIn'
import { entryOnPhone } from '@domain/checkin/phoneEntry'
import { withoutAbsent } from '@domain/kernel/absent'
import type { Instant } from '@domain/kernel/instant'
import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Party } from '@domain/reservation/party'
import type { TicketClaims } from '@domain/ticket/ticketText'
import { ownOfTicket, type KeptRecord } from '@/features/checkin/phone/records'
import type { HeldRoster } from '@/features/checkin/phone/roster'

/** A ticket in front of the gate: a genuine one that was scanned, or a code that was typed. */
export type Shown =
  | { readonly by: 'qr'; readonly claims: TicketClaims }
  | { readonly by: 'code'; readonly ticketId: string }

/** What the phone knows. */
export interface Knowledge {
  readonly session: GateSession
  readonly roster: HeldRoster
  readonly own: readonly KeptRecord[]
}

interface Attempt {
  readonly at: Instant
  readonly gate: string
  readonly people: Party | undefined
}

/** The phone lets them in by itself. */
export interface LetInAlone extends LetIn {
  /** The ticket's revision, where it was scanned. */
  readonly rev?: number
  /** Not in the roster yet, or an older picture of it: admitted on its signature. */
  readonly newer: boolean
}

/** What the function would decide, with what this phone knows: the same `decideCheckIn` on the roster and its own scans. */
export const decideAlone = ({ session, roster, own }: Knowledge, shown: Shown, { at, gate, people }: Attempt): Result<LetInAlone, OwnRefusal<'checkIn'>> => {
  const claims = shown.by === 'qr' ? shown.claims : undefined
  if (claims && claims.sessionId !== session.id) return refuse({ code: 'WRONG_SESSION', sessionId: claims.sessionId })
  const ticketId = ticketOf(shown)
  const rev = claims?.rev
  const { entry, newer } = entryOnPhone(ticketId, { parts: roster.parts, ...ownOfTicket(own, ticketId), claims })
  const decided = decideCheckIn(session, entry, withoutAbsent<Scan>({ at, gate, by: '', rev, people, offline: true }))
  if (!decided.ok) return decided
  const { party, rest, scan } = decided.value
  return ok(withoutAbsent<LetInAlone>({ ticketId, party, people: scan.people, rest, at, gate, repeated: false, newer, rev }))
}

/** The id of the ticket in front of the gate. */
export const ticketOf = (shown: Shown): string => (shown.by === 'qr' ? shown.claims.ticketId : shown.ticketId)
