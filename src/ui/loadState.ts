import { failureOf, type FailedCall } from '@/ui/failure'
import type { LoadState } from '@/ui/Loading'
import { refusalText } from '@/ui/refusalText'

/** Where a page's content stands, in words, from where its reading stands. */
export const loadState = (answer: Reading, retry: () => void): LoadState => {
  if (answer.kind === 'loading' || answer.kind === 'ready') return { kind: answer.kind }
  if (!isMissing(answer)) return { kind: 'failed', failure: failureOf(answer), retry, gone: false }
  return { kind: 'failed', failure: { words: refusalText({ code: 'NOT_FOUND' }) }, retry, gone: true }
}

type Reading = { readonly kind: 'loading' } | { readonly kind: 'ready' } | FailedCall

/** An old link, a torn poster: what it names is no more, or never was. */
export const isMissing = (answer: Reading): boolean =>
  answer.kind === 'refused' && (answer.refusal.code === 'NOT_FOUND' || answer.refusal.code === 'BAD_INPUT')
