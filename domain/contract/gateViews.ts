import type { RosterPart } from '@domain/checkin/roster'
import type { GateFigures } from '@domain/checkin/gateFigures'
import type { Notice } from '@domain/edition/notice'
import type { Instant } from '@domain/kernel/instant'
import type { Party } from '@domain/reservation/party'
import type { SessionFacts } from '@domain/session/session'

/** A session at the gate. */
export interface GateSession extends Pick<SessionFacts, 'id' | 'title' | 'startsAt' | 'endsAt' | 'gates' | 'cancelled' | 'stopped' | 'demo'> {
  readonly doors: { readonly opensAt: Instant; readonly closesAt: Instant }
  /** 在场人数上限 */
  readonly insideMax: number
}

/** 可入场: who was let in by a scan. */
export interface LetIn {
  readonly ticketId: string
  readonly party: Party
  /** Who went in now. */
  readonly people: Party
  /** Who of the party is still outside. */
  readonly rest: Party
  readonly at: Instant
  readonly gate: string
  /** The very same scan had been recorded before. */
  readonly repeated: boolean
}

/** `kept`: it stands, from now or from before. `NOT_ALLOWED`: nobody had let this steward check in there at that time. */
export type ScanAnswer = 'kept' | 'NOT_ALLOWED'

/** What a phone at a gate needs to go on without network, as far as it has changed. */
export interface GateRoster {
  readonly session: GateSession
  /** Every part that there is, so that a phone knows when it has all of them, and its revision. */
  readonly revisions: Readonly<Record<string, number>>
  /** Those that the phone does not have yet, or has an older one of; not always all of them at once. */
  readonly parts: readonly RosterPart[]
  /** 紧急通知 in force: those for everybody, and this event's. */
  readonly urgent: readonly Notice[]
  /** Ed25519, SPKI DER in base64, by key id. */
  readonly publicKeys: Readonly<Record<string, string>>
  /** Places for people without a ticket that no phone has borrowed yet. */
  readonly walkInLeft: number
}

/** 现场看板: a session's gates in figures; no names. */
export interface GateDesk extends GateFigures {
  readonly session: GateSession
  /** How many there are; the newest of them are in `flagged`. */
  readonly flaggedInAll: number
}
