import type { ChildConsent } from '@domain/consent/consent'
import type { FamilyMember } from '@domain/family/family'
import type { Instant } from '@domain/kernel/instant'
import type { Template } from '@domain/notice/notice'
import type { Party } from '@domain/reservation/party'
import type { Places, SessionFacts, Share } from '@domain/session/session'

/** A session as anyone may see it, with the caller's own reservation in it. */
export interface SessionView extends SessionFacts {
  readonly placesLeft: Places
  readonly mine?: { readonly ticketId: string; readonly party: Party }
  /** Parties on the waiting list; absent where nobody waits. */
  readonly waiting?: number
  readonly myWaiting?: MyTurn
}

/** 我的候补: the caller's turn in a session's waiting list. */
export interface MyTurn {
  /** Names the turn, to accept its offer or to leave. */
  readonly requestKey: string
  readonly party: Party
  readonly atLeast: number
  readonly since: Instant
  /** Parties before it, none once there is an offer. */
  readonly ahead: number
  readonly offer?: { readonly places: number; readonly expiresAt: Instant }
}

/** What a ticket or a turn shows of its session. */
interface ShownSession {
  readonly sessionId: string
  readonly eventId: string
  readonly baseId?: string
  readonly title: string
  readonly placeName?: string
  readonly startsAt: Instant
  readonly endsAt?: Instant
  readonly demo?: true
  /** 改期: what it was before, newest last. */
  readonly moved?: SessionFacts['moved']
}

/** 候补: one turn of the caller, with its session; `lapsed`: it ended without a place; called off, with the reason. */
export interface WaitingTicket extends ShownSession {
  readonly party: Party
  /** Who of the saved family would come. */
  readonly members?: readonly string[]
  readonly turn?: MyTurn
  readonly lapsed?: { readonly at: Instant; readonly why: 'offerLapsed' | 'sessionBegan' | 'sessionCancelled'; readonly reason?: string }
}

/** 我的票: one reservation of the caller, with the facts that make its state true. */
export interface MyTicket extends ShownSession {
  readonly gates: readonly string[]
  readonly party: Party
  readonly ticketId: string
  /** From the groups' or the phone's share; those are changed by staff. */
  readonly share?: Share
  /** How many may come on it; absent on the home page. */
  readonly partyMax?: number
  /** Who of the saved family comes; where the person's document was read. */
  readonly members?: readonly string[]
  /** 团体: the unit that comes; where the person's document was read. */
  readonly unit?: string
  /** 团体: its session asks for a list of names, which changes with who comes. */
  readonly listed?: true
  readonly state:
    | { readonly kind: 'valid'; readonly text: string }
    /** A group's that the host unit has not approved: no ticket yet. `proposed`: another session, to move to. */
    | { readonly kind: 'awaitingReview'; readonly proposed?: { readonly sessionId: string; readonly startsAt?: Instant; readonly endsAt?: Instant } }
    | { readonly kind: 'used'; readonly at: Instant; readonly gate: string }
    /** `moved`: for another session's place; `declined`: a group, and why; `unanswered`: one nobody answered in time. */
    | { readonly kind: 'cancelled'; readonly at: Instant; readonly moved?: true; readonly declined?: string; readonly unanswered?: true }
    | { readonly kind: 'sessionCancelled'; readonly at: Instant; readonly reason: string }
    | { readonly kind: 'past' }
}

/** 家人: what the caller saved for the next sign-up. */
export interface OwnFamily {
  readonly members: readonly FamilyMember[]
  /** To the rules about children; absent: never given, or withdrawn. */
  readonly consent?: ChildConsent
  /** When all of it is deleted by itself; absent where there is nothing. */
  readonly deletedAt?: Instant
}

export interface Subscriptions {
  /** Absent: WeChat has not approved the template yet, nothing can be asked for. */
  readonly templateIds: Readonly<Partial<Record<Template, string>>>
  readonly accepts: Readonly<Record<Template, number>>
}
