import { useCallback, useEffect, useState } from 'react'
import { afterReading, beforeReading, type Answer } from '@/api/answer'
import { call } from '@/api/call'

/** 团体申请 that wait. Asked for whenever the page opens and never kept on the phone: it is about people. */
export const useRequests = () => {
  const [answer, setAnswer] = useState<Answer<'groupRequests'>>({ kind: 'loading' })

  const reread = useCallback(() => {
    setAnswer(beforeReading)
    void call('groupRequests', {}).then((result) => setAnswer((shown) => afterReading(shown, result)))
  }, [])
  useEffect(() => reread(), [reread])

  const ready = answer.kind === 'ready' ? answer : undefined
  return { answer, reread, requests: ready?.value.requests ?? [], at: ready?.at, failed: ready?.failed }
}
