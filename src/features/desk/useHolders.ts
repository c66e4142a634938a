import { useCallback, useEffect, useRef, useState } from 'react'
import type { HolderPage } from '@domain/contract/staffViews'
import { afterReading, beforeReading, type Answer } from '@/api/answer'
import { call } from '@/api/call'
import { toTop } from '@/platform/navigate'

type Cursor = HolderPage['next']

/** The pages turned so far, by where each begins; the last one is shown. */
interface Shown {
  readonly starts: readonly Cursor[]
  readonly answer: Answer<'sessionHolders'>
}

const FIRST: readonly Cursor[] = [undefined]

/** A session's parties, a page at a time. Asked for whenever a page is turned and never kept on the phone: it is about people. */
export const useHolders = (sessionId: string) => {
  const [shown, setShown] = useState<Shown>({ starts: FIRST, answer: { kind: 'loading' } })
  const [turning, setTurning] = useState(false)
  const latest = useRef(FIRST)
  const asked = useRef(0)

  const read = useCallback(async (starts: readonly Cursor[]) => {
    const no = (asked.current += 1)
    const after = starts.at(-1)
    setTurning(true)
    setShown((before) => ({ ...before, answer: beforeReading(before.answer) }))
    const result = await call('sessionHolders', { sessionId, ...(after && { after }) })
    if (no !== asked.current) return false
    setTurning(false)
    if (result.kind === 'done') latest.current = starts
    setShown((before) => ({ starts: latest.current, answer: afterReading(before.answer, result) }))
    return result.kind === 'done'
  }, [sessionId])

  const reread = useCallback(() => void read(latest.current), [read])
  useEffect(() => reread(), [reread])

  const turn = async (to: 'next' | 'back') => {
    const next = shown.answer.kind === 'ready' ? shown.answer.value.next : undefined
    if (await read(to === 'next' ? [...latest.current, next] : latest.current.slice(0, -1))) toTop()
  }

  const page = shown.answer.kind === 'ready' ? shown.answer : undefined
  return { answer: shown.answer, page, pageNo: shown.starts.length, turning, reread, turn: (to: 'next' | 'back') => void turn(to) }
}
