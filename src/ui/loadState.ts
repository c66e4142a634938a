import type { FailedCall } from '@/ui/failure'
import { mainFailureOf } from '@/ui/mainFailureOf'
import type { LoadState } from '@/ui/Loading'
import { mainRefusalText, type MainRefusal } from '@/ui/mainRefusals'

/** Where a page's content stands, in words, from where its reading stands. */
export const loadState = (answer: Reading, retry: () => void): LoadState => {
  if (answer.kind === 'loading' || answer.kind === 'ready') return { kind: answer.kind }
  if (!isMissing(answer)) return { kind: 'failed', failure: mainFailureOf(answer), retry, gone: false }
  return { kind: 'failed', failure: { words: mainRefusalText({ code: 'NOT_FOUND' }) }, retry, gone: true }
}

type Reading = { readonly kind: 'loading' } | { readonly kind: 'ready' } | FailedCall<MainRefusal>

/** An old link, a torn poster: what it names is no more, or never was. */
export const isMissing = (answer: Reading): boolean =>
  answer.kind === 'refused' && (answer.refusal.code === 'NOT_FOUND' || answer.refusal.code === 'BAD_INPUT')
