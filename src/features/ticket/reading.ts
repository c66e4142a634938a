import type { Failed } from '@/api/answer'
import { loadState } from '@/ui/loadState'
import type { LoadState } from '@/ui/Loading'

/** How the last reading of the tickets went; what is on the phone is shown all the same. */
export type Reading =
  | { readonly kind: 'reading' | 'fresh' }
  | { readonly kind: 'failed'; readonly failed: Failed<'myTickets'> }

/** Why what is shown is from before, if it is. */
export const failedOf = (reading: Reading): Failed<'myTickets'> | undefined =>
  reading.kind === 'failed' ? reading.failed : undefined

/**
 * Where a page of tickets stands: what is kept on the phone is shown whatever comes of the reading.
 * @param kept whether the phone has what the page shows
 */
export const readingState = (reading: Reading, kept: boolean, retry: () => void): LoadState => {
  if (kept || reading.kind === 'fresh') return { kind: 'ready' }
  return loadState(failedOf(reading) ?? { kind: 'loading' }, retry)
}
