import { useCallback, useEffect, useState } from 'react'
import type { MyTicket } from '@domain/contract/api'
import type { Failed } from '@/api/answer'
import { call } from '@/api/call'
import { isProgrammeFresh, keepProgramme, keptProgramme, type KeptProgramme } from '@/features/programme/programmeShelf'

/** How the last reading went. What the device has is shown all the same. */
export type HomeReading =
  | { readonly kind: 'reading' | 'fresh' | 'unpublished' }
  | { readonly kind: 'failed'; readonly failed: Failed<'home'> }

/** The home page's content: the programme from this device, and the next ticket from the server. */
export const useHome = () => {
  const [kept, setKept] = useState<KeptProgramme | undefined>(keptProgramme)
  const [nextTicket, setNextTicket] = useState<MyTicket>()
  const [reading, setReading] = useState<HomeReading>({ kind: 'reading' })

  const reread = useCallback(async () => {
    const result = await call('home', { programme: !isProgrammeFresh() })
    if (result.kind === 'done') {
      setNextTicket(result.value.nextTicket)
      setKept(result.value.programme ? keepProgramme(result.value.programme, result.now) : keptProgramme())
      return setReading({ kind: 'fresh' })
    }
    const unpublished = result.kind === 'refused' && result.refusal.code === 'NOT_FOUND'
    return setReading(unpublished ? { kind: 'unpublished' } : { kind: 'failed', failed: result })
  }, [])

  useEffect(() => { void reread() }, [reread])

  return { kept, nextTicket, reading, reread }
}
