import type { Action, Input, Output, Refusal, Reply } from '@domain/contract/api'
import { ACTIONS } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import { Overloaded } from '@/api/overload'
import { leastPause, troubleOf, type Trouble } from '@/api/repeat'
import type { Send } from '@/api/transport'

/**
 * What came of a call. `unreachable`: nothing came back; `broken`: something did, but no reply of ours. Nobody knows
 * whether it was done; repeat it with the same key.
 * `overloaded`: there were too many callers, and it was not done.
 */
export type CallResult<A extends Action> =
  | { readonly kind: 'done'; readonly value: Output<A>; readonly now: Instant; readonly requestId: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal<A>; readonly now: Instant; readonly requestId: string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'overloaded' }

/** What a call needs of its surroundings; handed in, so that the rules of repeating can be tried without a network. */
export interface Surroundings {
  readonly send: Send
  readonly pause: (milliseconds: number) => Promise<void>
  /** From 0 up to, not including, 1. */
  readonly random: () => number
  /** The call has to wait for its turn because of the crowd; the answer tells that it waits no longer. */
  readonly queue: () => () => void
  /** Told of the server's time, with the device's own around it. */
  readonly onServerTime: (serverNow: Instant, sentAt: number, receivedAt: number) => void
  readonly deviceTime: () => number
}

/** Calls an action, and again as `repeat.ts` has it. Pauses are once to twice as long as said there, so that a crowd spreads. */
export const exchange = async <A extends Action>(around: Surroundings, action: A, input: Input<A>): Promise<CallResult<A>> => {
  const tries: Record<Trouble, number> = { silence: 0, crowd: 0, race: 0 }
  let leaveQueue: (() => void) | undefined
  for (;;) {
    const result = await once(around, action, input)
    const trouble = troubleOf(result)
    const least = trouble && leastPause(action, trouble, tries[trouble])
    if (trouble === undefined || least === undefined) {
      leaveQueue?.()
      return result
    }
    tries[trouble] += 1
    if (trouble !== 'silence') leaveQueue ??= around.queue()
    await around.pause(Math.round(least * (1 + around.random())))
  }
}

const once = async <A extends Action>(around: Surroundings, action: A, input: Input<A>): Promise<CallResult<A>> => {
  const sentAt = around.deviceTime()
  const answer = await around
    .send({ functionName: ACTIONS[action].by, body: { action, input } })
    .catch((problem: unknown) => (problem instanceof Overloaded ? problem : NOTHING))
  if (answer === NOTHING) return { kind: 'unreachable' }
  if (answer instanceof Overloaded) return { kind: 'overloaded' }
  if (!isReply<A>(answer)) return { kind: 'broken' }
  around.onServerTime(answer.now, sentAt, around.deviceTime())
  const { requestId, now } = answer
  return answer.ok
    ? { kind: 'done', value: answer.value, now, requestId }
    : { kind: 'refused', refusal: answer.refusal, now, requestId }
}

const NOTHING = Symbol('nothing came back')

/** Only the frame is looked at: the server is ours, but a proxy's error page is not a reply. */
const isReply = <A extends Action>(answer: unknown): answer is Reply<A> => {
  if (typeof answer !== 'object' || answer === null) return false
  const { requestId, now, ok } = answer as Partial<Reply<A>>
  return typeof requestId === 'string' && typeof now === 'number' && typeof ok === 'boolean'
}
