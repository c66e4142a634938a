import { useState } from 'react'
import type { GateSession } from '@domain/contract/api'
import { useAnswer } from '@/api/useAnswer'
import { serverNow } from '@/platform/clock'
import { keep, recall } from '@/platform/storage'
import { sessionAtHand } from '@/features/checkin/scanOutcome'

/** What a session's entrance is called while nobody has named its gates. */
const ONLY_GATE = '入口'

interface Post {
  readonly sessionId?: string
  readonly gate?: string
}

/** Where the steward stands: the sessions to choose from, and the session and gate chosen, kept for the day. */
export const useGate = () => {
  const { answer, reread } = useAnswer('gateSessions', {})
  const [post, setPost] = useState<Post>(() => recall<Post>('gate')?.content ?? {})

  const sessions = answer.kind === 'ready' ? answer.value.sessions : []
  const session = sessions.find(({ id }) => id === post.sessionId) ?? sessionAtHand(sessions, serverNow())
  const gate = session?.gates.find((name) => name === post.gate) ?? session?.gates[0] ?? ONLY_GATE

  const stand = (next: Post) => {
    setPost(next)
    keep('gate', next)
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
