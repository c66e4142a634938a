import { useState } from 'react'
import type { SessionView } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { firstChoice } from '@domain/session/outline'

/** The session chosen on a page; until one is, the one to offer first. */
export const useChosenSession = (sessions: readonly SessionView[], now: Instant) => {
  const [chosenId, setChosenId] = useState<string>()
  const chosen = sessions.find(({ id }) => id === chosenId) ?? firstChoice(sessions, now)
  return { chosen, choose: ({ id }: SessionView) => setChosenId(id) }
}
