import type { Refusal } from '@domain/contract/api'
import type { LoadState } from '@/ui/Loading'
import { refusalText, UNREACHABLE_TEXT } from '@/ui/refusalText'

/** What a page may know of what it reads; `src/api/answer.ts` has it in full. */
type Answered =
  | { readonly kind: 'loading' | 'ready' | 'unreachable' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Where a page's content stands, in words, from where its reading stands. */
export const loadState = (answer: Answered, retry: () => void): LoadState => {
  switch (answer.kind) {
    case 'refused':
      return { kind: 'failed', words: refusalText(answer.refusal), retry }
    case 'unreachable':
      return { kind: 'failed', words: UNREACHABLE_TEXT, retry }
    case 'loading':
    case 'ready':
      return { kind: answer.kind }
  }
}
