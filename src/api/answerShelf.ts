import type { Action, Input, Output } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import { withLine, type KeptLine } from '@/api/answerIndex'
import { answerOrder } from '@/api/answerOrder'
import type { CallResult } from '@/api/exchange'
import { deviceTime } from '@/platform/clock'
import { forget, keep, recall, type StorageKey } from '@/platform/storage'

/** An answer as this device keeps it, with the server's time when it was given. */
export interface KeptAnswer<A extends Action> {
  readonly value: Output<A>
  readonly at: Instant
}

type AnswerKey = Extract<StorageKey, `answer.${string}`>

/** Raise it when the shape of an answer changes: what older versions kept of it is then not found, and goes as the oldest. */
const SHAPE = 2

const keyOf = <A extends Action>(action: A, input: Input<A>): AnswerKey => `answer.${SHAPE}.${action}.${JSON.stringify(input)}`

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

const order = answerOrder()

/** A number for a question that is about to be asked: `isNews` and `shelve` want it with the answer. */
export const askingNo = order.ask

/** Whether an answer may replace what is kept: not when a later question about the same has been answered. */
export const isNews = <A extends Action>(action: A, input: Input<A>, asked: number): boolean => order.isNews(keyOf(action, input), asked)

/**
 * What a reading means for the shelf: an answer is kept; what was refused (withdrawn, not allowed) is shown no longer.
 * @param asked as `askingNo` gave it
 */
export const shelve = <A extends Action>(action: A, input: Input<A>, result: CallResult<A>, asked: number): void => {
  if (result.kind !== 'done' && (result.kind !== 'refused' || result.refusal.code === 'FAULT')) return
  if (!isNews(action, input, asked)) return
  if (result.kind === 'done') keepAnswer(action, input, { value: result.value, at: result.now })
  else forgetAnswer(action, input)
}

/** An answer that is no longer true. */
export const forgetAnswer = <A extends Action>(action: A, input: Input<A>): void => {
  const key = keyOf(action, input)
  forget(key)
  keep('answers', index().filter((line) => line.key !== key))
}

/** Answers in which there is never anything of a person. The programme is kept without the ticket it came with. */
const PUBLIC = [`answer.${SHAPE}.sharingCode.`, keyOf('home', { programme: true })]

/** Answers carry the person's own reservations; those go. */
export const forgetPersonalAnswers = (): void => {
  const isPublic = ({ key }: KeptLine) => PUBLIC.some((start) => key.startsWith(start))
  const lines = index()
  for (const line of lines) if (!isPublic(line)) forget(line.key as AnswerKey)
  keep('answers', lines.filter(isPublic))
}
