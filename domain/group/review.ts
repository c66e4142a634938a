import type { Instant } from '@domain/kernel/instant'

/** 审核: what a group waits for; absent: approved, or it needs none. Its places are held meanwhile. */
export type Review =
  | { readonly kind: 'awaiting' }
  /** The host unit offers another session instead; taking it is a move, and needs no second review. */
  | { readonly kind: 'proposed'; readonly toSessionId: string; readonly at: Instant }

/** 未审核: a group that nobody approved by the start. It has no place any more, and its absence is none. */
export const isUnanswered = ({ review }: { readonly review?: Review }, { startsAt }: { readonly startsAt: Instant }, now: Instant): boolean =>
  review !== undefined && now >= startsAt
