import type { Entered } from '@domain/checkin/gateScans'
import type { Instant } from '@domain/kernel/instant'
import type { Review } from '@domain/group/review'
import type { Party } from '@domain/reservation/party'
import { NO_PLACES, type Places, type Share } from '@domain/session/session'

/** A confirmed reservation as the ledger holds it. No personal data: the person's document has that, encrypted. */
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
  /** Keys of the latest changes, newest last: a repeat of any of them changes nothing. */
  readonly changeKeys?: readonly string[]
  /** Taken in exchange for another session's place, which is released next. */
  readonly movedFrom?: { readonly sessionId: string; readonly ticketId: string }
  /** A group's, until the host unit has approved it. */
  readonly review?: Review
}

/** So many of its latest changes a reservation knows again when they are repeated late. */
const CHANGES_KNOWN = 5

/** The keys of a reservation's latest changes, with one more: a party was changed, or a group answered. */
export const withChangeKey = ({ changeKeys = [] }: Pick<Holder, 'changeKeys'>, requestKey: string): readonly string[] =>
  [...changeKeys, requestKey].slice(-CHANGES_KNOWN)

/** 递补: places held for one waiting party until it answers. */
export interface Offer {
  /** At most the party's size. */
  readonly places: number
  readonly at: Instant
  /** Exclusive. */
  readonly expiresAt: Instant
}

/** 候补: a whole party in the waiting list. */
export interface Waiting {
  readonly requestKey: string
  readonly ticketId: string
  readonly party: Party
  /** The fewest places it would take; the whole party unless it said otherwise. */
  readonly atLeast: number
  readonly at: Instant
  readonly offer?: Offer
}

/** Why a place or a turn was given up. */
export type ReleasedWhy = 'cancelled' | 'moved' | 'declined' | 'left' | 'offerLapsed' | 'sessionBegan' | 'sessionCancelled'

/** What a person gave up last in this session; kept so that a repeat gets the same answer. */
export interface Released {
  readonly requestKey: string
  readonly ticketId: string
  readonly at: Instant
  readonly why: ReleasedWhy
  /** Of a group that was declined. */
  readonly reason?: string
}

/** Places on their way to another document: gone here, not yet there. */
export interface Moving {
  readonly to: string
  readonly places: number
  /** What they become there. */
  readonly into: 'left' | 'freed'
  readonly at: Instant
}

/** 借出的现场名额: places for people without a ticket that a phone at a gate has borrowed, to go on without network. */
export interface Allotment {
  readonly places: number
  /** personId of the steward. */
  readonly by: string
  readonly at: Instant
  /** `used`: places that people were let in on; the others are left again. */
  readonly givenBack?: { readonly used: number; readonly by: string; readonly at: Instant }
}

/** By the key of the request that borrowed them. */
export type Allotments = Readonly<Record<string, Allotment>>

/** Of one share: how many parties held places, who they were by age band, and the same of those who came. */
export interface PastShare {
  readonly parties: number
  readonly people: Party
  readonly cameParties: number
  readonly camePeople: Party
}

/** 往期数字: what is left of a ledger once nobody stands in it any more. Numbers alone: no code, no moment, no ticket. */
export interface Past {
  readonly held: Readonly<Partial<Record<Share, PastShare>>>
  /** Parties that gave up a place or a turn, or got none. */
  readonly released: number
  /** People who came without a ticket, by age band; in the session's own document. */
  readonly walkIns?: Party
  /** Places of theirs that had been borrowed for the gates and were used; in the session's own document. */
  readonly walkInPlaces?: number
}

/** 台账: the single truth about a session's places. Written only by guarded updates, each raising `rev`. */
export interface Ledger {
  readonly rev: number
  readonly left: Places
  /** Online places given back while somebody waits; only offers take from here. 0 when nobody waits. */
  readonly freed: number
  /** Parties that wait without an offer: the length of `queue`. While it is not 0, no online place is left. */
  readonly waitingCount: number
  /** personIds in order of arrival; whoever has an offer is no longer in it. */
  readonly queue: readonly string[]
  /** Each by personId. */
  readonly holders: Readonly<Record<string, Holder>>
  readonly waiting: Readonly<Record<string, Waiting>>
  readonly released: Readonly<Record<string, Released>>
  /** Sharded sessions only, by transfer: places that left this document, and those that came. */
  readonly moving: Readonly<Record<string, Moving>>
  readonly arrived: Readonly<Record<string, Instant>>
  /** In the session's own document. Absent in ledgers older than borrowing. */
  readonly allotments?: Allotments
  /** Sharded sessions only: found without a place, so that the next who asks is refused at once. */
  readonly soldOut?: true
  /** 30 days after the session: the figures of those who stood here. */
  readonly past?: Past
}

/** A ledger in which nobody holds anything. */
export const newLedger = (left: Partial<Places>): Ledger => ({
  rev: 0,
  left: { ...NO_PLACES, ...left },
  freed: 0,
  waitingCount: 0,
  queue: [],
  holders: {},
  waiting: {},
  released: {},
  moving: {},
  arrived: {},
  allotments: {},
})

/** A reservation with what the gates know of it. */
export interface SeenHolder extends Holder {
  /** From the session's gate books, not the ledger's own: never written back. Absent: nobody has come. */
  readonly entered?: Entered
}

/** What one caller may know of a ledger: the places, and the caller's own entries. */
export interface LedgerView extends Pick<Ledger, 'rev' | 'left' | 'freed' | 'waitingCount' | 'queue'> {
  readonly mine?: SeenHolder
  readonly myWaiting?: Waiting
  readonly myReleased?: Released
  /** Read only where places are passed on: everybody's waiting entries. They never leave the function. */
  readonly waiting?: Readonly<Record<string, Waiting>>
  /** Of a sharded session: what the caller's home shard has left. `left.online` is then what the root document has. */
  readonly home?: { readonly left: number }
  /** Places for people without a ticket that the gates' phones have borrowed: they can still just come. */
  readonly lent?: number
  /** Where the caller's own place is recorded. */
  readonly mineIn?: 'root' | 'home'
  readonly soldOut?: true
}
