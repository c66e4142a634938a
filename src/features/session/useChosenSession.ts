import { useState } from 'react'
import type { SessionView } from '@domain/contract/views'
import { localDateOf, type Instant, type LocalDate } from '@domain/kernel/instant'
import { firstChoice } from '@domain/session/outline'

/** The session chosen on a page; until one is, the one to offer first, of the day it was looked for when there is one. */
export const useChosenSession = (sessions: readonly SessionView[], now: Instant, on?: LocalDate) => {
  const ofDay = sessions.filter(({ startsAt }) => localDateOf(startsAt) === on)
  const [chosenId, setChosenId] = useState<string>()
  const chosen = sessions.find(({ id }) => id === chosenId) ?? firstChoice(ofDay, now) ?? firstChoice(sessions, now)
  return { chosen, choose: ({ id }: SessionView) => setChosenId(id) }
}
