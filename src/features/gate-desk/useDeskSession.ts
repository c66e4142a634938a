import { useState } from 'react'
import { useAnswer } from '@/api/useAnswer'
import { serverNow } from '@/platform/clock'
import { sessionShown } from '@/features/gate-desk/deskSession'

/** The sessions whose crowd is the caller's concern, and the one that is shown. @param asked  the page's address names it */
export const useDeskSession = (asked: string | undefined) => {
  const { answer, reread } = useAnswer('gateSessions', {})
  const [chosen, setChosen] = useState(asked)
  const sessions = answer.kind === 'ready' ? answer.value.sessions : []
  return { answer, reread, sessions, session: sessionShown(sessions, chosen, serverNow()), choose: setChosen }
}
