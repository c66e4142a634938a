import type { Action, Output } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import type { CallResult } from '@/api/exchange'

/** A call that brought nothing: refused, or nobody knows. */
export type Failed<A extends Action = Action> = Exclude<CallResult<A>, { readonly kind: 'done' }>

/**
 * What a screen knows of something it reads. `at`: when the server gave it, perhaps before this screen was opened;
 * `failed`: it is still shown because the last reading did not come through.
 */
export type Answer<A extends Action> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Output<A>; readonly at: Instant; readonly failed?: Failed<A> }
  | Failed<A>

/** Before a reading: what is shown stays; an error gives way to the skeleton. */
export const beforeReading = <A extends Action>(shown: Answer<A>): Answer<A> =>
  shown.kind === 'ready' ? shown : { kind: 'loading' }

/** After a reading: silence or a fault never takes away what is shown. */
export const afterReading = <A extends Action>(shown: Answer<A>, result: CallResult<A>): Answer<A> => {
  if (result.kind === 'done') return { kind: 'ready', value: result.value, at: result.now }
  return shown.kind === 'ready' && cameToNothing(result) ? { ...shown, failed: result } : result
}

/** Whether a write may have been done, though no word came back. In a crowd it was not. */
export const mayBeDone = (result: Failed): boolean => cameToNothing(result) && result.kind !== 'overloaded'

/** Whether nobody has decided anything: silence, a crowd, or a fault of ours. A write may have been done all the same. */
export const cameToNothing = (result: Failed): boolean => result.kind !== 'refused' || result.refusal.code === 'FAULT'
