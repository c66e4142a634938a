import { useState } from 'react'
import type { LocalDate } from '@domain/kernel/instant'
import { useAnswer } from '@/api/useAnswer'
import { useUnpacked } from '@/api/useUnpacked'

/** A place as its poster needs it. Needs no sign-in. */
export const useBase = (baseId: string) => useAnswer('base', { baseId })

/** How busy the places are; asked whenever the page opens. */
export const useCrowds = () => useAnswer('crowds', {})

/** A place's page: its facts, and two weeks of its sessions with the places left; other two weeks when they are asked for. */
export const useVisits = (baseId: string) => {
  const [from, showFrom] = useState<LocalDate>()
  const { answer, reread } = useAnswer('base', { baseId, ...(from !== undefined && { from }) })
  const sessions = useUnpacked(answer.kind === 'ready' ? answer.value.visits : undefined)
  return { answer, reread, sessions, asked: from, showFrom }
}
