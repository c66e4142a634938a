import type { Instant } from '@domain/kernel/instant'
import type { PartyRules } from '@domain/reservation/party'

/** 配额: the shares of a session's capacity, kept apart. */
export type Share = 'online' | 'group' | 'walkIn' | 'phone'

export const SHARES: readonly Share[] = ['online', 'group', 'walkIn', 'phone']

/** People per share. */
export type Places = Readonly<Record<Share, number>>

export const NO_PLACES: Places = { online: 0, group: 0, walkIn: 0, phone: 0 }

/** What a session was before it was moved: kept, so that whoever planned by it can see what changed. */
export interface EarlierTime {
  readonly startsAt: Instant
  readonly endsAt?: Instant
  readonly placeName?: string
  /** When it was moved. */
  readonly until: Instant
  readonly reason: string
}

/** 场次: one dated occurrence of an event, as described; its places are in the ledger. */
export interface SessionFacts extends PartyRules {
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
  /** 调整过名额: by the organiser; the edition file's number is not theirs any more. */
  readonly capacityChanged?: true
  /** From then on what the groups' and the phone's shares have left can be reserved by anyone. Absent: never. */
  readonly sharesReleasedAt?: Instant
  /** The most live reservations and turns one person may have in the edition; `LIVE_MAX` when absent. */
  readonly liveMax?: number
  readonly gates: readonly string[]
  /** 报名时问: asked besides the name when somebody under 18 comes. */
  readonly asks?: readonly Question[]
  /** 须知 that are acknowledged at sign-up, as an open laboratory's 保密须知. */
  readonly acknowledge?: readonly string[]
  /** The most people one group may bring; absent: as many as the groups' share has. */
  readonly groupMax?: number
  /** A group hands in a list of names. */
  readonly needsNames?: true
  /** 探馆: somebody guides the visitors. */
  readonly tour?: true
  /** Made from its event's opening pattern, and kept in step with it. */
  readonly fromPattern?: true
  /** 已取消, by the organiser; what people held is history. */
  readonly cancelled?: { readonly at: Instant; readonly reason: string }
  /** 暂停入场: nobody is let in for the time being. Offline gates hear of it at their next contact. */
  readonly stopped?: Stopped
  /** 在场人数上限; absent: as many as the capacity has. */
  readonly insideMax?: number
  /** 改期: newest last. */
  readonly moved?: readonly EarlierTime[]
  /** Its online places lie in this many further documents (shards.ts). Absent: all in one. */
  readonly shards?: number
  readonly demo?: true
}

/** Since when and why nobody is let in. */
export interface Stopped {
  readonly at: Instant
  readonly reason: string
}

/** 接送: who may pick a child up. 监护人电话: of somebody of 14 to 17 who comes without an adult. */
export type Question = 'pickUp' | 'guardianPhone'

/** Unless the edition says otherwise: enough for a family's whole week, too little to hoard. */
export const LIVE_MAX = 10
