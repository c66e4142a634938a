import type { Action, Output, Refusal } from '@domain/contract/api'
import type { CallResult } from '@/api/exchange'

/** What a screen knows of something it reads. `stale`: shown from before, because the last reading did not come through. */
export type Answer<A extends Action> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Output<A>; readonly stale: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal<A> }
  | { readonly kind: 'unreachable' }

/** Before a reading: what is shown stays; an error gives way to the skeleton. */
export const beforeReading = <A extends Action>(shown: Answer<A>): Answer<A> =>
  shown.kind === 'ready' ? shown : { kind: 'loading' }

/** After a reading: a failure never takes away what is shown. */
export const afterReading = <A extends Action>(shown: Answer<A>, result: CallResult<A>): Answer<A> => {
  switch (result.kind) {
    case 'done':
      return { kind: 'ready', value: result.value, stale: false }
    case 'refused':
      return { kind: 'refused', refusal: result.refusal }
    case 'unreachable':
      return shown.kind === 'ready' ? { ...shown, stale: true } : { kind: 'unreachable' }
  }
}
