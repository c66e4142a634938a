import type { Instant } from '@domain/kernel/instant'
import type { Party } from '@domain/reservation/party'

/** 配额: the shares of a session's capacity, kept apart. */
export type Share = 'online' | 'group' | 'walkIn' | 'phone'

export const SHARES: readonly Share[] = ['online', 'group', 'walkIn', 'phone']

/** People per share. */
export type Places = Readonly<Record<Share, number>>

/** 场次: one dated occurrence of an event, as described; its places are in the ledger. */
export interface SessionFacts {
  /** `2025.kick-off-0523`: edition, dot, slug. */
  readonly id: string
  readonly editionId: string
  readonly eventId: string
  readonly baseId?: string
  readonly kind: 'activity' | 'visit'
  /** The event's title, so that a ticket can be shown from the session alone. */
  readonly title: string
  /** The place's name, when known. */
  readonly placeName?: string
  readonly startsAt: Instant
  /** Absent: 待公布; the session then counts as over at the end of its day. */
  readonly endsAt?: Instant
  /** Inclusive. */
  readonly signUpOpensAt: Instant
  /** Exclusive. */
  readonly signUpClosesAt: Instant
  readonly capacity: Places
  /** The most people one reservation may hold. */
  readonly partyMax: number
  readonly gates: readonly string[]
  readonly demo?: true
}

/** 入场: that a party went in; the facts of the check-in. */
export interface Entered {
  readonly at: Instant
  readonly gate: string
  /** personId of the steward. */
  readonly by: string
  /** Made by the scanner; the same scan uploaded again is the same check-in. */
  readonly scanId: string
}

/** A confirmed reservation as the ledger holds it. No personal data: the form has that, encrypted. */
export interface Holder {
  /** Client-made; a repeat of the request is known by it. */
  readonly requestKey: string
  /** 8 characters of Crockford's base 32, not to be foreseen; also the short code under the QR. */
  readonly ticketId: string
  /** Grows whenever the party changes; a ticket with a smaller one is outdated. */
  readonly rev: number
  readonly party: Party
  readonly share: Share
  readonly at: Instant
  readonly entered?: Entered
}

/** A reservation that was given up; kept so that a repeated cancel gets the same answer. */
export interface Released {
  readonly requestKey: string
  readonly ticketId: string
  readonly at: Instant
}

/** 台账: the single truth about a session's places. Written only by guarded updates, each raising `rev`. */
export interface Ledger {
  readonly rev: number
  readonly left: Places
  /** Places given back while somebody waits; only offers take from here. */
  readonly freed: Places
  /** By personId. */
  readonly holders: Readonly<Record<string, Holder>>
  readonly released: Readonly<Record<string, Released>>
}

/** What one caller may see of a ledger: the places, and the caller's own entry. */
export interface LedgerView {
  readonly left: Places
  readonly mine?: Holder
  readonly myReleased?: Released
}
