import type { Refusal } from '@domain/contract/api'
import type { MyTicket, MyTurn } from '@domain/contract/views'
import { cameToNothing, type Failed } from '@/api/answer'
import type { CallResult } from '@/api/exchange'
import { nextAttempt, type Attempt, type KeptDraft, type Wanted } from '@/features/reservation/signUpDraft'

type Asked = 'reserve' | 'joinWaiting'

/** Where a sign-up stands. `failed`: nobody knows whether it arrived, or it had to give way to a crowd; the same attempt may be sent again. */
export type SignUpState =
  | { readonly kind: 'editing' | 'sending' }
  | { readonly kind: 'refused'; readonly refusal: Refusal<Asked> }
  | { readonly kind: 'failed'; readonly failed: Failed<Asked> }
  | { readonly kind: 'done'; readonly ticket: MyTicket }
  | { readonly kind: 'waiting'; readonly turn: MyTurn }

/** What a reply means for the form. A fault may have come after the places were taken, so it is repeated like silence. */
export const stateAfter = (result: CallResult<'reserve'> | CallResult<'joinWaiting'>): SignUpState => {
  if (result.kind === 'done') return 'turn' in result.value ? { kind: 'waiting', turn: result.value.turn } : { kind: 'done', ticket: result.value.ticket }
  if (result.kind !== 'refused' || cameToNothing(result)) return { kind: 'failed', failed: result }
  return { kind: 'refused', refusal: result.refusal }
}

interface Line {
  readonly send: (attempt: Attempt) => Promise<CallResult<'reserve'> | CallResult<'joinWaiting'>>
  readonly newKey: () => string
  /** Runs before an attempt is sent. */
  readonly onAttempt: (attempt: Attempt) => void
}

/**
 * Sends a draft. An earlier attempt of the same content is repeated under its key; when the server says that what came
 * of it has been cancelled since, the person who pressed now wants to come all the same, and a new one is sent, once.
 */
export const sendDraft = async (
  { draft, attempt: before }: KeptDraft,
  wanted: Wanted,
  { send, newKey, onAttempt }: Line,
): Promise<SignUpState> => {
  const sendNext = async (earlier: Attempt | undefined) => {
    const attempt = nextAttempt({ draft, wanted }, earlier, newKey)
    onAttempt(attempt)
    return stateAfter(await send(attempt))
  }
  const state = await sendNext(before)
  return isCancelledSince(state) ? sendNext(undefined) : state
}

const isCancelledSince = (state: SignUpState): boolean =>
  state.kind === 'refused' && state.refusal.code === 'RESERVATION_CANCELLED'
