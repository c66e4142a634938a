import { useCallback, useEffect, useRef, useState } from 'react'
import type { Action, Input } from '@domain/contract/api'
import { afterReading, beforeReading, type Answer } from '@/api/answer'
import { call } from '@/api/call'

/**
 * Reads an action for a screen, when it opens and whenever `reread` is called. Nothing of it is kept on the phone: the
 * answer is about people, or the question is a secret.
 */
export const useUnkept = <A extends Action>(action: A, input: Input<A>) => {
  const [answer, setAnswer] = useState<Answer<A>>({ kind: 'loading' })
  const turn = useRef(0)
  const inputText = JSON.stringify(input)
  const reread = useCallback(() => {
    const thisTurn = (turn.current += 1)
    setAnswer(beforeReading)
    void call(action, JSON.parse(inputText) as Input<A>).then((result) => {
      if (thisTurn === turn.current) setAnswer((shown) => afterReading(shown, result))
    })
  }, [action, inputText])
  useEffect(() => {
    reread()
    return () => { turn.current += 1 }
  }, [reread])
  return { answer, reread }
}
