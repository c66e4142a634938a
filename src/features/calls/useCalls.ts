import { useCallback, useEffect, useState } from 'react'
import type { CallDue } from '@domain/contract/staffViews'
import { afterReading, beforeReading, type Answer } from '@/api/answer'
import { keptAnswer } from '@/api/answerShelf'
import { call } from '@/api/call'
import { isTelling } from '@/features/calls/telling'
import { useNow } from '@/platform/clock'

/** The calls to make. Asked for whenever the page opens and never kept on the phone: it is about people. */
export const useCalls = () => {
  const [answer, setAnswer] = useState<Answer<'callsDue'>>({ kind: 'loading' })

  const reread = useCallback(() => {
    setAnswer(beforeReading)
    void call('callsDue', {}).then((result) => setAnswer((shown) => afterReading(shown, result)))
  }, [])
  useEffect(() => reread(), [reread])

  const without = useCallback((done: CallDue) => setAnswer((shown) => withoutCall(shown, done)), [])

  // As this device has the desk: whoever has just changed a session has read it again since.
  const telling = isTelling(keptAnswer('sessionDesk', {})?.value.sessions ?? [], useNow())
  const ready = answer.kind === 'ready' ? answer : undefined
  return { answer, telling, reread, without, calls: ready?.value.calls ?? [], at: ready?.at, failed: ready?.failed }
}

const withoutCall = (shown: Answer<'callsDue'>, { personDocument, notice }: CallDue): Answer<'callsDue'> =>
  shown.kind === 'ready'
    ? { ...shown, value: { calls: shown.value.calls.filter((each) => each.personDocument !== personDocument || each.notice !== notice) } }
    : shown
