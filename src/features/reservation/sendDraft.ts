import type { MyTicket, Refusal } from '@domain/contract/api'
import { cameToNothing, type Failed } from '@/api/answer'
import type { CallResult } from '@/api/exchange'
import { nextAttempt, type Attempt, type KeptDraft } from '@/features/reservation/signUpDraft'

/** Where a sign-up stands. `failed`: nobody knows whether it arrived, or it had to give way to a crowd; the same attempt may be sent again. */
export type SignUpState =
  | { readonly kind: 'editing' | 'sending' }
  | { readonly kind: 'refused'; readonly refusal: Refusal<'reserve'> }
  | { readonly kind: 'failed'; readonly failed: Failed<'reserve'> }
  | { readonly kind: 'done'; readonly ticket: MyTicket }

/** What a reply means for the form. A fault may have come after the places were taken, so it is repeated like silence. */
export const stateAfter = (result: CallResult<'reserve'>): SignUpState => {
  if (result.kind === 'done') return { kind: 'done', ticket: result.value.ticket }
  if (result.kind !== 'refused' || cameToNothing(result)) return { kind: 'failed', failed: result }
  return { kind: 'refused', refusal: result.refusal }
}

interface Line {
  readonly send: (attempt: Attempt) => Promise<CallResult<'reserve'>>
  readonly newKey: () => string
  /** Runs before an attempt is sent. */
  readonly onAttempt: (attempt: Attempt) => void
}

/**
 * Sends a draft. An earlier attempt of the same content is repeated under its key; when the server says that what came
 * of it has been cancelled since, the person who pressed now wants to come all the same, and a new one is sent, once.
 */
export const sendDraft = async ({ draft, attempt: before }: KeptDraft, { send, newKey, onAttempt }: Line): Promise<SignUpState> => {
  const sendNext = async (earlier: Attempt | undefined) => {
    const attempt = nextAttempt(draft, earlier, newKey)
    onAttempt(attempt)
    return stateAfter(await send(attempt))
  }
  const state = await sendNext(before)
  return isCancelledSince(state) ? sendNext(undefined) : state
}

const isCancelledSince = (state: SignUpState): boolean =>
  state.kind === 'refused' && state.refusal.code === 'RESERVATION_CANCELLED'
