import { useCallback, useEffect, useRef, useState } from 'react'
import type { Action, Input } from '@domain/contract/api'
import { afterReading, beforeReading, type Answer } from '@/api/answer'
import { call } from '@/api/call'

/**
 * Reads an action for a screen, at once and whenever the input changes or `reread` is called.
 * An answer that arrives after a later question was asked is dropped.
 */
export const useAnswer = <A extends Action>(action: A, input: Input<A>) => {
  const [answer, setAnswer] = useState<Answer<A>>({ kind: 'loading' })
  const turn = useRef(0)
  const inputText = JSON.stringify(input)

  const reread = useCallback(() => {
    turn.current += 1
    const asked = turn.current
    setAnswer(beforeReading)
    void call(action, JSON.parse(inputText) as Input<A>).then((result) => {
      if (asked === turn.current) setAnswer((shown) => afterReading(shown, result))
    })
  }, [action, inputText])

  useEffect(() => {
    reread()
    return () => { turn.current += 1 }
  }, [reread])

  return { answer, reread }
}
