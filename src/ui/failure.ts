import type { Refusal } from '@domain/contract/api'
import { OVERLOADED_TEXT, UNREACHABLE_TEXT } from '@/ui/mainRefusals'

/** What went wrong, in words; a fault of ours has a number to quote on the phone. */
export interface Failure {
  readonly words: string
  readonly no?: string
}

/** What a screen may know of a call that brought nothing; `src/api/answer.ts` has it in full. */
export type FailedCall<Told extends Refusal = Refusal> =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'overloaded' }
  | { readonly kind: 'refused'; readonly refusal: Told; readonly requestId: string }

type Fault = Extract<Refusal, { readonly code: 'FAULT' }>

/** Enough of a request's id to find it in the log of a day. */
const NO_LENGTH = 8

/**
 * What went wrong, in the words of a text for each refusal: all of them (`failureOf`) or the main package's few
 * (`mainFailureOf`), of which the compiler knows whether they are enough.
 */
export const failureBy = <Told extends Refusal>(textOf: (refusal: Told | Fault) => string) =>
  /** @param silence what to say when nothing came back, where something better is known than to look at the network */
  (failed: FailedCall<Told>, silence = UNREACHABLE_TEXT): Failure => {
    if (failed.kind === 'unreachable') return { words: silence }
    if (failed.kind === 'broken') return { words: textOf({ code: 'FAULT' }) }
    if (failed.kind === 'overloaded') return { words: OVERLOADED_TEXT }
    const words = textOf(failed.refusal)
    return failed.refusal.code === 'FAULT' ? { words, no: failed.requestId.slice(0, NO_LENGTH) } : { words }
  }

/** 编号 1a2b3c4d, where there is one. */
export const numberText = ({ no }: Failure): string | undefined => (no === undefined ? undefined : `编号 ${no}`)
