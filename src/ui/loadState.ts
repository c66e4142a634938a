import { failureOf, type FailedCall } from '@/ui/failure'
import type { LoadState } from '@/ui/Loading'

/** Where a page's content stands, in words, from where its reading stands. */
export const loadState = (answer: { readonly kind: 'loading' } | { readonly kind: 'ready' } | FailedCall, retry: () => void): LoadState =>
  answer.kind === 'loading' || answer.kind === 'ready'
    ? { kind: answer.kind }
    : { kind: 'failed', failure: failureOf(answer), retry }
