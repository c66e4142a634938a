import { MINUTE, type Instant } from '@domain/kernel/instant'

/** 订阅消息模板: what a person allows us to send, one message for each time they allow it. */
export type Template = 'reminder' | 'change' | 'offer'

export const TEMPLATES: readonly Template[] = ['reminder', 'change', 'offer']

/** What a notice says. */
export type NoticeKind = 'reminder' | 'offer' | 'sessionMoved' | 'sessionCancelled' | 'groupApproved' | 'groupProposed' | 'groupDeclined' | 'urgent'

/** Which accept a notice spends: a change accept is never spent on anything else. */
export const TEMPLATE_OF: Readonly<Record<NoticeKind, Template>> = {
  reminder: 'reminder',
  offer: 'offer',
  sessionMoved: 'change',
  sessionCancelled: 'change',
  groupApproved: 'change',
  groupProposed: 'change',
  groupDeclined: 'change',
  urgent: 'change',
}

/**
 * `queued` → `sending` (marked, and its accept taken, before WeChat is asked) → `sent`, or `unknown` when no answer
 * came: it is never sent again. `noSubscription`: nothing allowed us to send it. `outdated`: it was no longer true.
 * `called`: somebody told the person by phone.
 */
export type NoticeState = 'queued' | 'sending' | 'sent' | 'unknown' | 'noSubscription' | 'outdated' | 'called'

/** 通知: one message to one person, sent at most once. */
export interface Notice {
  readonly kind: NoticeKind
  readonly sessionId: string
  readonly state: NoticeState
  /** When it was queued, then when its state last changed. */
  readonly at: Instant
  /** Not before; a reminder's hour. */
  readonly dueAt: Instant
  /** After this it says nothing true any more. */
  readonly until: Instant
  /** Whom it tells waits for a place and has none. */
  readonly waiting?: true
  /** Of an urgent notice: its title. */
  readonly headline?: string
  /** Of a session that was moved or called off: the organiser's reason, and when it would have begun. Of an urgent notice: what it says. */
  readonly reason?: string
  readonly was?: Instant
}

/** A notice marked `sending` longer ago than this belongs to a run that died. */
export const SENDING_LEASE = 3 * MINUTE

/** Whether nobody will send it any more although WeChat may have been asked. */
export const isSendingLost = ({ state, at }: Notice, now: Instant): boolean => state === 'sending' && now - at >= SENDING_LEASE

/** The name of a notice in its person's document: the same event never makes two. */
export const noticeId = (kind: NoticeKind, entryKey: string, serial: string | number): string => `${kind}-${entryKey}-${serial}`
