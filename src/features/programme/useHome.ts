import { useCallback, useEffect, useState } from 'react'
import type { MyTicket } from '@domain/contract/api'
import type { Failed } from '@/api/answer'
import { call } from '@/api/call'
import { askProgramme } from '@/features/programme/askProgramme'
import {
  forgetProgramme, isProgrammeFresh, keepNextTicket, keepProgramme, keptNextTicket, keptProgramme, type KeptProgramme,
} from '@/features/programme/programmeShelf'
import { failedOf, useSessions } from '@/features/programme/useSessions'

/** How the last reading went. What the device has is shown all the same. */
export type HomeReading =
  | { readonly kind: 'reading' | 'fresh' | 'unpublished' }
  | { readonly kind: 'failed'; readonly failed: Failed<'home'> }

/** The home page's content, from this device at once: the programme, asked for when the copy is old, the next ticket and the places left, always. */
export const useHome = () => {
  const [kept, setKept] = useState<KeptProgramme | undefined>(keptProgramme)
  const [nextTicket, setNextTicket] = useState<MyTicket | undefined>(keptNextTicket)
  const [reading, setReading] = useState<HomeReading>({ kind: 'reading' })
  const sessions = useSessions()

  const readHome = useCallback(async () => {
    const result = await (isProgrammeFresh() ? call('home', { programme: false }) : askProgramme())
    if (result.kind === 'done') {
      const { programme, nextTicket: next } = result.value
      keepNextTicket(next, result.now)
      setNextTicket(next)
      setKept(programme ? keepProgramme(programme, result.now) : keptProgramme())
      return setReading({ kind: 'fresh' })
    }
    if (result.kind !== 'refused' || result.refusal.code !== 'NOT_FOUND') return setReading({ kind: 'failed', failed: result })
    forgetProgramme()
    setKept(undefined)
    return setReading({ kind: 'unpublished' })
  }, [])

  useEffect(() => { void readHome() }, [readHome])

  return {
    kept,
    nextTicket,
    reading,
    sessions: sessions.answer.kind === 'ready' ? sessions.answer.value.sessions : undefined,
    failed: reading.kind === 'failed' ? reading.failed : failedOf(sessions.answer),
    shownAt: reading.kind !== 'failed' && sessions.answer.kind === 'ready' ? sessions.answer.at : kept?.at,
    reread: () => {
      void readHome()
      sessions.reread()
    },
  }
}
