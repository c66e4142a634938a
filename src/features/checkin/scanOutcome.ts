import type { Input, Output, Refusal } from '@domain/contract/api'
import { cameToNothing, type Failed } from '@/api/answer'
import type { CallResult } from '@/api/exchange'

/** One attempt at the gate, kept so that it can be sent again as the very same scan. */
export type Attempt = Input<'checkIn'>

/** What the steward is shown. `come`: let them in; `wait`: look at it; `stop`: do not; `unsent`: nobody knows. */
export type Outcome =
  | { readonly kind: 'come'; readonly entry: Output<'checkIn'> }
  | { readonly kind: 'wait' | 'stop'; readonly refusal: Refusal<'checkIn'> }
  | { readonly kind: 'unsent'; readonly failed: Failed<'checkIn'> }

/** Refusals that are no reason to turn people away. */
const LOOK_AT_IT: ReadonlySet<Refusal<'checkIn'>['code']> = new Set(['ALREADY_CHECKED_IN', 'DOORS_NOT_OPEN', 'RACE_LOST'] as const)

/** What a reply means at the gate. A fault may have come after the entry was written: the same scan is sent again. */
export const outcomeOf = (result: CallResult<'checkIn'>): Outcome => {
  if (result.kind === 'done') return { kind: 'come', entry: result.value }
  if (result.kind !== 'refused' || cameToNothing(result)) return { kind: 'unsent', failed: result }
  return { kind: LOOK_AT_IT.has(result.refusal.code) ? 'wait' : 'stop', refusal: result.refusal }
}

/** The session whose doors are open now; else the next one; else the last. Sessions come sorted by start. */
export const sessionAtHand = <S extends Output<'gateSessions'>['sessions'][number]>(
  sessions: readonly S[],
  now: number,
): S | undefined =>
  sessions.find(({ doors }) => now >= doors.opensAt && now < doors.closesAt) ??
  sessions.find(({ doors }) => now < doors.opensAt) ??
  sessions[sessions.length - 1]
