import type { Refusal } from '@domain/contract/api'

interface Change {
  readonly sessionId: string
  readonly capacity?: number
  readonly startsAt?: number
}

/**
 * Whether a refusal of a repeated change says that the first attempt, which nobody heard of, has done it: the session is
 * as it was to become.
 */
export const isDoneAlready = (refusal: Refusal, { capacity, startsAt }: Change): boolean => {
  if (refusal.code === 'CAPACITY_CHANGED') return refusal.capacity === capacity
  if (refusal.code === 'SESSION_CHANGED') return refusal.startsAt === startsAt
  // Neither a capacity nor a time was asked for: it was to be cancelled.
  return refusal.code === 'SESSION_CANCELLED' && capacity === undefined && startsAt === undefined
}
