import { useEffect } from 'react'
import type { Instant } from '@domain/kernel/instant'
import { useHomeOffer, useNextTicket } from '@/api/nextTicket'
import { NOTICES_EVERY_MS, useProgramme } from '@/features/programme/useProgramme'
import { failedOf, useSessions } from '@/features/programme/useSessions'
import { readNextTicket, readWeek } from '@/features/programme/week'

/** The home page's content, from this device at once: the programme, asked for when the copy is old, the next ticket and the places left, always. */
export const useHome = (now: Instant) => {
  const { kept, reading, state } = useProgramme(NOTICES_EVERY_MS)
  const nextTicket = useNextTicket(now)
  const offer = useHomeOffer(now)
  const { answer, reread } = useSessions()
  useEffect(() => { void readNextTicket() }, [])

  return {
    kept,
    state,
    nextTicket,
    offer,
    reading,
    sessions: answer.kind === 'ready' ? answer.value.sessions : undefined,
    failed: reading.kind === 'failed' ? reading.failed : failedOf(answer),
    shownAt: reading.kind !== 'failed' && answer.kind === 'ready' ? answer.at : kept?.at,
    /** When the page is shown again. */
    renew: () => {
      void readNextTicket()
      reread()
    },
    /** The programme too, whatever its age. */
    reread: () => {
      void readWeek()
      reread()
    },
  }
}
