import { openTab } from '@/platform/navigate'
import { failureOf, type FailedCall } from '@/ui/failure'
import type { LoadState } from '@/ui/Loading'

/** Where a page's content stands, in words, from where its reading stands. What is gone for good leads home. */
export const loadState = (answer: { readonly kind: 'loading' } | { readonly kind: 'ready' } | FailedCall, retry: () => void): LoadState => {
  if (answer.kind === 'loading' || answer.kind === 'ready') return { kind: answer.kind }
  const action = isGone(answer) ? { words: '回首页', onTap: () => openTab('home') } : { words: '再试一次', onTap: retry }
  return { kind: 'failed', failure: failureOf(answer), action }
}

/** An old link, a torn poster: asking again would not help. */
const isGone = (failed: FailedCall): boolean =>
  failed.kind === 'refused' && (failed.refusal.code === 'NOT_FOUND' || failed.refusal.code === 'BAD_INPUT')
