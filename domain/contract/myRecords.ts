import type { OwnFamily } from '@domain/contract/views'
import type { ConsentKind } from '@domain/consent/consent'
import type { GroupKind } from '@domain/group/group'
import type { Instant } from '@domain/kernel/instant'
import type { NoticeKind, NoticeState, Template } from '@domain/notice/notice'
import type { Party } from '@domain/reservation/party'
import type { Purpose } from '@domain/upload/purpose'

/** 我的信息: everything that one edition keeps about the caller. */
export interface KeptAboutMe {
  readonly records: readonly PersonalRecord[]
  readonly family: OwnFamily
  /** 同意记录: kept for three years, also when everything else has been deleted; oldest first. */
  readonly consents: readonly OwnConsent[]
  /** How many messages of each kind the caller still allows. */
  readonly accepts: Readonly<Partial<Record<Template, number>>>
  /** Files that were uploaded and not used yet. */
  readonly files: readonly { readonly purpose: Purpose; readonly deletedAt: Instant }[]
}

/** One time that the caller agreed to the children's rules, or took it back. */
export interface OwnConsent {
  readonly kind: ConsentKind
  readonly version: string
  readonly at: Instant
}

/** What the caller wrote into a form. */
export interface OwnAnswers {
  readonly name: string
  readonly phone?: string
  readonly pickUp?: string
  readonly guardianPhone?: string
  readonly group?: { readonly unit: string; readonly kind: GroupKind; readonly names?: readonly string[] }
}

/** What is kept about the caller for one reservation, in the caller's own words. */
export interface PersonalRecord {
  readonly sessionId: string
  readonly ticketId: string
  readonly title: string
  readonly startsAt: Instant
  readonly reservedAt: Instant
  readonly party: Party
  /** Absent once it has been deleted, at cancelling or before its time. */
  readonly answers?: OwnAnswers
  /** Who of the saved family comes, by name. */
  readonly members?: readonly string[]
  /** Messages about it, sent or not. */
  readonly notices?: readonly { readonly kind: NoticeKind; readonly state: NoticeState; readonly at: Instant }[]
  readonly cancelled?: true
  /** Given up for another session's place. */
  readonly moved?: true
  /** A turn that ended without a place. */
  readonly waitingEnded?: true
  /** On the waiting list. */
  readonly waiting?: true
  /** Sent, but it took no places (yet): deleted ten minutes later unless they were taken after all. */
  readonly pending?: true
  /** When the record is deleted by itself. */
  readonly deletedAt: Instant
  /** Only after the session: before it the reservation is cancelled instead, and deletes the same. */
  readonly canBeDeleted: boolean
  readonly demo?: true
}
