import type { Instant } from '@domain/kernel/instant'

/** 审核: what a group waits for; absent: approved, or it needs none. Its places are held meanwhile. */
export type Review =
  | { readonly kind: 'awaiting' }
  /** The host unit offers another session instead; taking it is a move, and needs no second review. */
  | { readonly kind: 'proposed'; readonly toSessionId: string; readonly at: Instant }
