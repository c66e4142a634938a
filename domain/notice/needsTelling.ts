import type { Instant } from '@domain/kernel/instant'
import type { Notice, NoticeKind } from '@domain/notice/notice'
import type { Entry } from '@domain/person/person'

type Known = Pick<Entry, 'state' | 'sessionCancelled' | 'review'>

/**
 * Whether a notice would still tell its person something true. A moved or called-off session concerns whoever was in it
 * and has not given up since; an offer, whoever has it in hand; a reminder, whoever holds a place.
 */
export const isStillTrue = ({ kind }: Pick<Notice, 'kind'>, entry: Known): boolean => {
  if (entry.state === 'cancelled' || entry.state === 'leaving') return false
  if (kind === 'sessionCancelled') return true
  return !entry.sessionCancelled && IS_TRUE[kind](entry)
}

const IS_TRUE: Readonly<Record<Exclude<NoticeKind, 'sessionCancelled'>, (entry: Known) => boolean>> = {
  offer: ({ state }) => state === 'offered',
  reminder: ({ state, review }) => state === 'held' && review === undefined,
  sessionMoved: ({ state }) => state !== 'lapsed',
  groupApproved: ({ state, review }) => state === 'held' && review === undefined,
  groupProposed: ({ state, review }) => state === 'held' && review === 'proposed',
  groupDeclined: ({ state }) => state === 'lapsed',
  urgent: ({ state }) => state !== 'lapsed',
}

/** Whether somebody should be told by phone: it matters, it is true, and no message reached them for certain. */
export const needsCall = (notice: Notice, entry: Known | undefined, now: Instant): boolean =>
  notice.kind !== 'reminder' && (notice.state === 'unknown' || notice.state === 'noSubscription') && isTrueNow(notice, entry, now)

/** Whether a message or a call may yet tell it: until then its person's OPENID and number are needed. */
export const needsTelling = (notice: Notice, entry: Known | undefined, now: Instant): boolean =>
  needsCall(notice, entry, now) || ((notice.state === 'queued' || notice.state === 'sending') && isTrueNow(notice, entry, now))

const isTrueNow = (notice: Notice, entry: Known | undefined, now: Instant): boolean =>
  entry !== undefined && now < notice.until && isStillTrue(notice, entry)
