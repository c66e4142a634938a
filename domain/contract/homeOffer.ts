import type { Instant } from '@domain/kernel/instant'

/** 轮到您了: places that are held for the caller, as far as the home page needs to know. */
export interface HomeOffer {
  readonly sessionId: string
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt?: Instant
  readonly expiresAt: Instant
}
