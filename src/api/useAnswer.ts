import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Action, Input } from '@domain/contract/api'
import { afterReading, beforeReading, type Answer } from '@/api/answer'
import { askingNo, isAnswerFresh, keptAnswer, shelve } from '@/api/answerShelf'
import { call } from '@/api/call'

interface Options {
  /** A kept answer younger than this is shown without asking when the screen opens; 0: always ask. */
  readonly freshMs?: number
}

/** What came of a question so far. */
interface Asked<A extends Action> {
  readonly start: Answer<A>
  readonly answer: Answer<A>
}

/**
 * Reads an action for a screen, when it opens and whenever the input changes or `reread` is called.
 * The last answer that this device has is shown at once, and stays when no newer one comes through.
 * An answer that arrives after a later question was asked is dropped.
 */
export const useAnswer = <A extends Action>(action: A, input: Input<A>, { freshMs = 0 }: Options = {}) => {
  const inputText = JSON.stringify(input)
  const start = useMemo(() => startOf(action, JSON.parse(inputText) as Input<A>), [action, inputText])
  const [asked, setAsked] = useState<Asked<A>>({ start, answer: start })
  const turn = useRef(0)

  const reread = useCallback(() => {
    turn.current += 1
    const thisTurn = turn.current
    const question = JSON.parse(inputText) as Input<A>
    const show = (next: (shown: Answer<A>) => Answer<A>) => setAsked((before) => moved(before, start, next))
    show(beforeReading)
    const asked = askingNo()
    void call(action, question).then((result) => {
      shelve(action, question, result, asked)
      if (thisTurn === turn.current) show((shown) => afterReading(shown, result))
    })
  }, [action, inputText, start])

  useEffect(() => {
    if (!isAnswerFresh(action, JSON.parse(inputText) as Input<A>, freshMs)) reread()
    return () => { turn.current += 1 }
  }, [action, inputText, freshMs, reread])

  return { answer: asked.start === start ? asked.answer : start, reread }
}

const startOf = <A extends Action>(action: A, input: Input<A>): Answer<A> => {
  const kept = keptAnswer(action, input)
  return kept ? { kind: 'ready', ...kept } : { kind: 'loading' }
}

/** The next state; of another question nothing is taken over, and what did not change is not drawn again. */
const moved = <A extends Action>(before: Asked<A>, start: Answer<A>, next: (shown: Answer<A>) => Answer<A>): Asked<A> => {
  const shown = before.start === start ? before.answer : start
  const answer = next(shown)
  return before.start === start && answer === shown ? before : { start, answer }
}
