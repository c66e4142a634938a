import type { Action, Input, Output } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import { withLine, type KeptLine } from '@/api/answerIndex'
import type { CallResult } from '@/api/exchange'
import { deviceTime } from '@/platform/clock'
import { forget, keep, recall, type StorageKey } from '@/platform/storage'

/** An answer as this device keeps it, with the server's time when it was given. */
export interface KeptAnswer<A extends Action> {
  readonly value: Output<A>
  readonly at: Instant
}

type AnswerKey = Extract<StorageKey, `answer.${string}`>

const keyOf = <A extends Action>(action: A, input: Input<A>): AnswerKey => `answer.${action}.${JSON.stringify(input)}`

const index = (): readonly KeptLine[] => recall<readonly KeptLine[]>('answers')?.content ?? []

/** Keeps an answer in the place of the one before; the oldest answers give way to it. */
export const keepAnswer = <A extends Action>(action: A, input: Input<A>, answer: KeptAnswer<A>): void => {
  const key = keyOf(action, input)
  const { lines, gone } = withLine(index(), { key, length: JSON.stringify(answer).length })
  for (const line of gone) forget(line.key as AnswerKey)
  if (lines.at(-1)?.key === key) keep(key, answer)
  keep('answers', lines)
}

/** The last answer that this device has, if any. */
export const keptAnswer = <A extends Action>(action: A, input: Input<A>): KeptAnswer<A> | undefined =>
  recall<KeptAnswer<A>>(keyOf(action, input))?.content

/** Whether the kept answer is younger than that; by the device's clock on both sides, so that its error does not matter. */
export const isAnswerFresh = <A extends Action>(action: A, input: Input<A>, freshMs: number): boolean => {
  const kept = freshMs > 0 ? recall(keyOf(action, input)) : undefined
  if (!kept) return false
  const age = deviceTime() - kept.keptAt
  return age >= 0 && age < freshMs
}

/**
 * What a reading means for the shelf: an answer is kept; what was refused (withdrawn, not allowed) is shown no longer.
 * When nobody is signed in any more, everything goes: answers carry the person's own reservations.
 */
export const shelve = <A extends Action>(action: A, input: Input<A>, result: CallResult<A>): void => {
  if (result.kind === 'done') return keepAnswer(action, input, { value: result.value, at: result.now })
  if (result.kind !== 'refused' || result.refusal.code === 'FAULT') return
  if (result.refusal.code === 'SIGN_IN_NEEDED') forgetAnswers()
  else forgetAnswer(action, input)
}

/** An answer that is no longer true. */
export const forgetAnswer = <A extends Action>(action: A, input: Input<A>): void => {
  const key = keyOf(action, input)
  forget(key)
  keep('answers', index().filter((line) => line.key !== key))
}

const forgetAnswers = (): void => {
  for (const { key } of index()) forget(key as AnswerKey)
  forget('answers')
}
