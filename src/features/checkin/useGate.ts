import { useState } from 'react'
import type { GateSession } from '@domain/contract/gateViews'
import { useAnswer } from '@/api/useAnswer'
import { serverNow } from '@/platform/clock'
import { keep, recall } from '@/platform/storage'
import { rememberedPost, standAt, type Post } from '@/features/checkin/post'

/**
 * Where the steward stands: the sessions to choose from, and the session and gate chosen, kept for the day.
 * @param afterwards  also when the doors have closed: for what is done at home
 */
export const useGate = ({ afterwards = false } = {}) => {
  const { answer, reread } = useAnswer('gateSessions', {})
  const [remembered] = useState<Post>(() => recall<Post>('gate')?.content ?? {})
  const [chosen, setChosen] = useState<Post>()

  const now = serverNow()
  const sessions = answer.kind === 'ready' ? answer.value.sessions : []
  const { session, gate } = standAt(chosen ?? (afterwards ? remembered : rememberedPost(remembered, sessions, now)), sessions, now)

  const stand = (post: Post) => {
    setChosen(post)
    keep('gate', post)
  }

  return {
    answer,
    reread,
    sessions,
    session,
    gate,
    chooseSession: ({ id }: GateSession) => stand({ sessionId: id }),
    chooseGate: (name: string) => stand({ ...(session ? { sessionId: session.id } : {}), gate: name }),
  }
}
