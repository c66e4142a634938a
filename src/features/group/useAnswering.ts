import { useState } from 'react'
import type { Input } from '@domain/contract/api'
import type { GroupRequest } from '@domain/contract/staffViews'
import { useSending } from '@/api/useSending'
import { useRequestKey } from '@/platform/useRequestKey'

/** What the host unit is about to say to a group. */
export type AnswerKind = Input<'answerGroup'>['answer']['kind']

/** A request that is being answered. */
export interface Answering {
  readonly request: GroupRequest
  readonly kind: AnswerKind
}

/**
 * Answers a group, after asking once. The same answer is repeated under its key.
 * @param onAnswered runs when it is done, and when what is shown may not be true any more
 */
export const useAnswering = (onAnswered: () => void) => {
  const [asking, setAsking] = useState<Answering>()
  const { state, send, clear } = useSending('answerGroup')
  const keyFor = useRequestKey()

  const ask = (request: GroupRequest, kind: AnswerKind) => {
    clear()
    setAsking({ request, kind })
  }
  const leave = () => setAsking(undefined)

  /** @returns whether it was done */
  const answer = async (said: Input<'answerGroup'>['answer']): Promise<boolean> => {
    if (!asking) return false
    const { sessionId, ticketId } = asking.request
    const content = { sessionId, ticketId, answer: said }
    const done = await send({ ...content, requestKey: keyFor(content) })
    if (done) leave()
    onAnswered()
    return done !== undefined
  }

  return { asking, state, ask, leave, answer }
}
