import type { Action, Input, Output, Refusal, Reply } from '@domain/contract/api'
import { ACTIONS } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import type { Send } from '@/api/transport'

/** What came of a call. `unreachable`: nobody knows whether it was done; repeat it with the same key. */
export type CallResult<A extends Action> =
  | { readonly kind: 'done'; readonly value: Output<A>; readonly now: Instant; readonly requestId: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal<A>; readonly now: Instant; readonly requestId: string }
  | { readonly kind: 'unreachable' }

/** What a call needs of its surroundings; handed in, so that the rules of repeating can be tried without a network. */
export interface Surroundings {
  readonly send: Send
  readonly pause: (milliseconds: number) => Promise<void>
  /** Told of the server's time, with the device's own around it. */
  readonly onServerTime: (serverNow: Instant, sentAt: number, receivedAt: number) => void
  readonly deviceTime: () => number
}

/** Actions that change nothing: safe to repeat unasked. */
const READS: ReadonlySet<Action> = new Set<Action>([
  'home', 'listSessions', 'event', 'base', 'myTickets', 'myRecords', 'sharingCode', 'myGrants', 'previewEdition', 'gateSessions',
])

const READ_PAUSES_MS: readonly number[] = [400, 1_200]
const RACE_PAUSE_MS = 150

/**
 * Calls an action. A read is repeated twice when nothing comes back; a write is never repeated unasked,
 * except once after `RACE_LOST`, where the server has said that it took no places.
 */
export const exchange = async <A extends Action>(
  around: Surroundings,
  action: A,
  input: Input<A>,
): Promise<CallResult<A>> => {
  const pauses = READS.has(action) ? READ_PAUSES_MS : []
  let result = await once(around, action, input)
  for (const pauseMs of pauses) {
    if (result.kind !== 'unreachable') break
    await around.pause(pauseMs)
    result = await once(around, action, input)
  }
  if (!lostRace(result)) return result
  await around.pause(RACE_PAUSE_MS)
  return once(around, action, input)
}

const lostRace = (result: CallResult<Action>): boolean =>
  result.kind === 'refused' && result.refusal.code === 'RACE_LOST'

const once = async <A extends Action>(around: Surroundings, action: A, input: Input<A>): Promise<CallResult<A>> => {
  const sentAt = around.deviceTime()
  const answer = await around
    .send({ functionName: ACTIONS[action].by, body: { action, input } })
    .catch(() => undefined)
  if (!isReply<A>(answer)) return { kind: 'unreachable' }
  around.onServerTime(answer.now, sentAt, around.deviceTime())
  const { requestId, now } = answer
  return answer.ok
    ? { kind: 'done', value: answer.value, now, requestId }
    : { kind: 'refused', refusal: answer.refusal, now, requestId }
}

/** Only the frame is looked at: the server is ours, but a proxy's error page is not a reply. */
const isReply = <A extends Action>(answer: unknown): answer is Reply<A> => {
  if (typeof answer !== 'object' || answer === null) return false
  const { requestId, now, ok } = answer as Partial<Reply<A>>
  return typeof requestId === 'string' && typeof now === 'number' && typeof ok === 'boolean'
}
