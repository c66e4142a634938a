import type { Instant } from '@domain/kernel/instant'
import type { Review } from '@domain/group/review'
import type { Notice, Template } from '@domain/notice/notice'
import type { ChildConsent } from '@domain/consent/consent'
import type { Party } from '@domain/reservation/party'

/**
 * `asked`: a request is on its way to the ledger. `held`, `waiting`, `offered`: as the ledger has it. `leaving`: being
 * given up. `changing`: the party is being changed. `cancelled`, `lapsed`: history.
 */
export type EntryState = 'asked' | 'held' | 'waiting' | 'offered' | 'leaving' | 'changing' | 'cancelled' | 'lapsed'

/** 报名: what a person has or had in one session, as last seen; the ledger alone decides. */
export interface Entry {
  readonly sessionId: string
  readonly state: EntryState
  readonly requestKey: string
  /** A turn was asked for, not a place. */
  readonly forTurn?: true
  /** The request has ended without a place: it blocks nothing any more. */
  readonly ended?: true
  /** Keys of earlier requests for this session: a late repeat of one takes no places. */
  readonly spent?: readonly string[]
  readonly ticketId: string
  readonly rev: number
  readonly party: Party
  /** When it was asked for, or asked to be given up. */
  readonly at: Instant
  readonly cancelledAt?: Instant
  /** Given up for another session's place. */
  readonly moved?: true
  /** The session whose place this one replaces. */
  readonly movedFrom?: string
  readonly offerExpiresAt?: Instant
  /** Copies for lists; the session's own are the truth. */
  readonly shown: {
    readonly eventId: string
    readonly baseId?: string
    readonly title: string
    readonly placeName?: string
    readonly gates: readonly string[]
    readonly demo?: true
  }
  readonly startsAt: Instant
  readonly sessionEndsAt?: Instant
  readonly sessionCancelled?: true
  /** When other shares' places come to whoever waits. */
  readonly sharesReleasedAt?: Instant
  /** When the session counts as over, also while its end is 待公布. */
  readonly endsAt: Instant
  /** Ids of the family members who come; the party may have further people. */
  readonly members?: readonly string[]
  /** A group's, from the groups' share; its unit and names are in the answers. */
  readonly group?: true
  /** What the host unit still has to say to a group. */
  readonly review?: Review['kind']
  /** The session that the host unit proposed instead. */
  readonly proposedTo?: string
  /** JSON, encrypted (`newEntry.ts` says what); gone once given up. */
  readonly answers?: string
  /** Encrypted; only for sending messages; gone once given up. A caller by phone has none. */
  readonly openid?: string
  /** HMAC of the phone's last four digits and the session, for look-up at the gate; gone once given up. */
  readonly phoneTail?: string
}

/** What a person keeps besides reservations; it goes 30 days after the last of these, or after it was changed last. */
export interface Profile {
  /** JSON of the family members, encrypted; absent: none. */
  readonly family?: string
  /** That a guardian agrees to children being signed up; the records of it are kept apart. */
  readonly childConsent?: ChildConsent
  /** When something was said about that last: what was said before says nothing any more. */
  readonly consentAt?: Instant
  /** When it was changed last. */
  readonly at: Instant
}

/** 预约人: everything one edition keeps about one person. */
export interface Person {
  readonly editionId: string
  readonly personId: string
  /** Raised by every write. */
  readonly rev: number
  /** By `entryKey`. */
  readonly entries: Readonly<Record<string, Entry>>
  /** Every `phoneTail` of the entries once more, where an index finds it. */
  readonly tails?: readonly Tail[]
  /** What was saved for the next sign-up. */
  readonly profile?: Profile
  /** How many messages of each template the person still allows. */
  readonly accepts: Readonly<Partial<Record<Template, number>>>
  /** The request that added to them last: its repeat adds nothing. */
  readonly acceptsKey?: string
  /** By `noticeId`. */
  readonly notices: Readonly<Record<string, Notice>>
  /** Requests that wrote something, since `from`. */
  readonly rate: { readonly from: Instant; readonly count: number }
  /** When the clock must look at this person next. */
  readonly dueAt: Instant
  /** Since when somebody should call: a notice that matters could not be sent. */
  readonly callSince?: Instant
}

export interface Tail {
  /** `entryKey` */
  readonly of: string
  readonly tail: string
}

/** What `tails` has to say of these entries. */
export const tailsOf = (entries: Person['entries']): readonly Tail[] =>
  Object.entries(entries).flatMap(([of, { phoneTail }]) => (phoneTail === undefined ? [] : [{ of, tail: phoneTail }]))

/** Where a session's entry stands in a person's document: no dots, and never a number. */
export const entryKey = (sessionId: string): string => `s_${sessionId.slice(sessionId.indexOf('.') + 1)}`

/** The document's id: a person has one for each edition. */
export const personDocumentId = (editionId: string, personId: string): string => `${editionId}.${personId}`

export const newPerson = (editionId: string, personId: string, now: Instant): Person => ({
  editionId, personId, rev: 0, entries: {}, accepts: {}, notices: {}, rate: { from: now, count: 0 }, dueAt: now,
})

/** States in which the ledger must be asked what became of it. */
export const isUnsettled = ({ state }: Pick<Entry, 'state'>): boolean => state === 'asked' || state === 'leaving' || state === 'changing'
