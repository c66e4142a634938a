import { useCallback, useEffect, useRef, useState } from 'react'
import type { HolderPage } from '@domain/contract/staffViews'
import { afterReading, beforeReading, cameToNothing, type Answer, type Failed } from '@/api/answer'
import { call } from '@/api/call'
import { toTop } from '@/platform/navigate'

type Cursor = HolderPage['next']

/** The pages turned so far, by where each begins; the last one is shown. */
interface Shown {
  readonly starts: readonly Cursor[]
  readonly answer: Answer<'sessionHolders'>
}

/** Whether a page is being turned, or could not be: then the one before stays. */
export type Turning = { readonly kind: 'idle' | 'busy' } | { readonly kind: 'failed'; readonly failed: Failed<'sessionHolders'> }

const FIRST: readonly Cursor[] = [undefined]

/** A session's parties, a page at a time. Asked for whenever a page is turned and never kept on the phone: it is about people. */
export const useHolders = (sessionId: string) => {
  const [shown, setShown] = useState<Shown>({ starts: FIRST, answer: { kind: 'loading' } })
  const [turning, setTurning] = useState<Turning>({ kind: 'idle' })
  const latest = useRef(FIRST)
  const asked = useRef(0)

  /** @returns what came; undefined when something else was asked for meanwhile */
  const ask = useCallback(async (starts: readonly Cursor[]) => {
    const no = (asked.current += 1)
    const after = starts.at(-1)
    const result = await call('sessionHolders', { sessionId, ...(after && { after }) })
    return no === asked.current ? result : undefined
  }, [sessionId])

  const reread = useCallback(() => {
    setTurning({ kind: 'idle' })
    setShown((before) => ({ ...before, answer: beforeReading(before.answer) }))
    void ask(latest.current).then((result) => {
      if (result) setShown((before) => ({ ...before, answer: afterReading(before.answer, result) }))
    })
  }, [ask])
  useEffect(() => reread(), [reread])

  const turnTo = async (starts: readonly Cursor[]) => {
    setTurning({ kind: 'busy' })
    const result = await ask(starts)
    if (!result) return
    if (result.kind !== 'done' && cameToNothing(result)) return setTurning({ kind: 'failed', failed: result })
    latest.current = starts
    setTurning({ kind: 'idle' })
    setShown((before) => ({ starts, answer: afterReading(before.answer, result) }))
    toTop()
  }

  const page = shown.answer.kind === 'ready' ? shown.answer : undefined
  const turn = (to: 'next' | 'back') => void turnTo(to === 'next' ? [...latest.current, page?.value.next] : latest.current.slice(0, -1))
  return { answer: shown.answer, page, pageNo: shown.starts.length, turning, reread, turn }
}
