import { DAY, type Instant } from '@domain/kernel/instant'

/** How long a phone keeps a draft that was not sent, in milliseconds: as the privacy notice says. */
export const DRAFT_KEPT_MS = DAY

/** Whether a draft is to be forgotten; both times by the device's clock. One from the future is of a clock set right since. */
export const isDraftOld = (keptAt: Instant, now: number): boolean => now < keptAt || now - keptAt >= DRAFT_KEPT_MS
