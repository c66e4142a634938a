import { useCallback, useEffect, useState } from 'react'
import { call } from '@/api/call'

/** How many groups wait for an answer; 0 while it is not known. @param manages whether this person answers groups at all */
export const useAwaiting = (manages: boolean) => {
  const [awaiting, setAwaiting] = useState(0)
  const reread = useCallback(() => {
    if (!manages) return
    void call('groupRequests', {}).then((result) => {
      if (result.kind === 'done') setAwaiting(result.value.requests.filter(({ proposed }) => !proposed).length)
    })
  }, [manages])
  useEffect(() => reread(), [reread])
  return { awaiting, reread }
}
