import type { Refusal } from '@domain/contract/api'
import { OVERLOADED_TEXT, refusalText, UNREACHABLE_TEXT } from '@/ui/refusalText'

/** What went wrong, in words; a fault of ours has a number to quote on the phone. */
export interface Failure {
  readonly words: string
  readonly no?: string
}

/** What a screen may know of a call that brought nothing; `src/api/answer.ts` has it in full. */
export type FailedCall =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'overloaded' }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly requestId: string }

/** Enough of a request's id to find it in the log of a day. */
const NO_LENGTH = 8

/** @param silence what to say when nothing came back, where something better is known than to look at the network */
export const failureOf = (failed: FailedCall, silence = UNREACHABLE_TEXT): Failure => {
  if (failed.kind === 'unreachable') return { words: silence }
  if (failed.kind === 'broken') return { words: refusalText({ code: 'FAULT' }) }
  if (failed.kind === 'overloaded') return { words: OVERLOADED_TEXT }
  const words = refusalText(failed.refusal)
  return failed.refusal.code === 'FAULT' ? { words, no: failed.requestId.slice(0, NO_LENGTH) } : { words }
}

/** 编号 1a2b3c4d, where there is one. */
export const numberText = ({ no }: Failure): string | undefined => (no === undefined ? undefined : `编号 ${no}`)
