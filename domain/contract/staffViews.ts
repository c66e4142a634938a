import type { Crowd } from '@domain/base/crowd'
import type { GroupKind } from '@domain/group/group'
import type { Instant } from '@domain/kernel/instant'
import type { NoticeKind, NoticeState } from '@domain/notice/notice'
import type { UrgentNotice } from '@domain/notice/urgent'
import type { Party } from '@domain/reservation/party'
import type { CapacityRefusal } from '@domain/session/decideCapacity'
import type { Places, SessionFacts, Share } from '@domain/session/session'

/** 场次管理: a session as its organiser sees it. Counts are people, except where it says parties. */
export interface SessionDesk extends SessionFacts {
  readonly left: Places
  readonly held: Places
  readonly freed: number
  readonly offered: number
  readonly parties: number
  /** Those with an offer among them. */
  readonly waitingParties: number
  /** Parties that places are kept for now. */
  readonly offeredParties: number
  readonly enteredPeople: number
  /** Of the groups' share, held by groups that have not been approved; `awaiting`: groups that wait for an answer. */
  readonly underReview: { readonly people: number; readonly awaiting: number }
  /** 未到场, parties; only once the session is over. */
  readonly noShows?: number
}

/** A place, and how busy its staff said it is; absent: not in the last two hours. */
export interface CrowdDesk {
  readonly id: string
  readonly name: string
  readonly crowd?: Crowd
  readonly demo?: true
}

/** A reservation that a smaller capacity would concern; no full names. */
export interface Concerned {
  readonly ticketId: string
  readonly people: number
  readonly reservedAt: Instant
  readonly maskedName?: string
  readonly maskedPhone?: string
}

/** What can be looked up of a party besides its booker's name. */
export type ToLookUp = 'phone' | 'pickUp' | 'guardianPhone' | 'names'

/** 预约名单: one party that holds places; no full name, no number. */
export interface SessionHolder {
  readonly ticketId: string
  readonly party: Party
  readonly share: Share
  readonly reservedAt: Instant
  /** When it came in; absent: it has not. */
  readonly enteredAt?: Instant
  /** A group that the host unit has not approved. */
  readonly underReview?: true
  readonly maskedName?: string
  /** 团体 */
  readonly unit?: string
  readonly toLookUp: readonly ToLookUp[]
}

/** One page of a session's parties in order of booking, and how many there are in all. */
export interface HolderPage {
  readonly session: Pick<SessionFacts, 'title' | 'startsAt' | 'endsAt' | 'demo'>
  readonly parties: number
  readonly people: number
  readonly enteredParties: number
  readonly holders: readonly SessionHolder[]
  /** Parties before these. */
  readonly before: number
  /** Where the next page begins; absent: this is the last. */
  readonly next?: { readonly at: Instant; readonly ticketId: string }
  /** 30 days after the session: numbers are all that is left. */
  readonly forgotten?: true
}

/** 凭电话后四位找到的一家: enough to know whom one talks to, and no more. */
export interface FoundParty {
  readonly ticketId: string
  readonly party: Party
  readonly maskedName?: string
  /** All of it has come in already. */
  readonly entered?: true
}

/** The same party as the one who answers the phone sees it. */
export interface FoundTicket extends SessionHolder {
  readonly maskedPhone?: string
}

/** 团体申请: a group that waits for its host unit's answer; no full names. */
export interface GroupRequest {
  readonly sessionId: string
  readonly eventId: string
  readonly ticketId: string
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt?: Instant
  readonly party: Party
  readonly askedAt: Instant
  /** Absent when its key has been dropped. */
  readonly unit?: string
  readonly kind?: GroupKind
  readonly maskedName?: string
  readonly maskedPhone?: string
  /** Names on its list, where the session asks for one. */
  readonly named?: number
  /** Another session was proposed; the leader has not answered. */
  readonly proposed?: { readonly sessionId: string; readonly startsAt?: Instant; readonly endsAt?: Instant }
  readonly demo?: true
}

/** Whom to call; nothing where nothing was left. */
export interface Contact {
  readonly name?: string
  readonly phone?: string
}

/** 一份预约的详情, shown one at a time to whoever manages the session. */
export interface Revealed extends Contact {
  readonly pickUp?: string
  readonly guardianPhone?: string
  readonly unit?: string
  readonly names?: readonly string[]
}

/** 待打电话: a notice that did not reach its person for certain. */
export interface CallDue {
  /** Names the notice. */
  readonly personDocument: string
  readonly notice: string
  readonly sessionId: string
  readonly kind: NoticeKind
  readonly why: Extract<NoticeState, 'unknown' | 'noSubscription'>
  readonly title: string
  readonly startsAt: Instant
  readonly at: Instant
  readonly people: number
  /** Waits for a place, or waited until the session was called off; else holds one. */
  readonly waiting?: true
  /** Of an urgent notice: its title. */
  readonly headline?: string
  /** Of a session that was moved or called off: why; and, moved, when it would have begun. Of an urgent notice: what it says. */
  readonly reason?: string
  readonly was?: Instant
  readonly maskedName?: string
  readonly maskedPhone?: string
}

/** 紧急通知 as the desk has it, while it stands and for a day after. */
export interface UrgentDesk extends UrgentNotice {
  /** About a session: its families who hold or wait now, and of those told of it how many are in which state. */
  readonly reached?: { readonly families: number; readonly sent: number; readonly toCall: number; readonly called: number; readonly onItsWay: number }
}

/** A session to come whose people can be told. */
export interface UrgentSession extends Pick<SessionFacts, 'id' | 'eventId' | 'title' | 'startsAt' | 'endsAt' | 'placeName' | 'demo'> {
  /** Families that hold a place, and that wait for one. */
  readonly holding: number
  readonly waiting: number
}

/** 运行状态, for the operator. */
export interface OperatorStatus {
  /** The latest clock run that said so: whenever it did something, and once an hour. */
  readonly lastRun?: { readonly at: Instant; readonly looked: number; readonly repaired: number; readonly sent: number; readonly failures: number }
  readonly lastFailure?: { readonly at: Instant; readonly fault: string }
  /** Due for more than one run, and not done: 0 when all is well. */
  readonly overdue: number
  readonly callsDue: number
  readonly versions: { readonly build: string; readonly node: string; readonly sdk: string }
}

/** Why a capacity was not changed; a cut that would take places from people says from whom. */
export type CapacityAnswer =
  | Exclude<CapacityRefusal, { readonly code: 'CAPACITY_TAKEN' }>
  | (Extract<CapacityRefusal, { readonly code: 'CAPACITY_TAKEN' }> & { readonly concerned: readonly Concerned[] })
