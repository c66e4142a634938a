import { useCallback, useEffect, useState } from 'react'
import type { MyTicket } from '@domain/contract/api'
import { call } from '@/api/call'
import { isProgrammeFresh, keepProgramme, keptProgramme, type KeptProgramme } from '@/features/programme/programmeShelf'
import { UNREACHABLE_TEXT, refusalText } from '@/ui/refusalText'

/** How the last reading went. What the device has is shown all the same. */
export type HomeReading =
  | { readonly kind: 'reading' | 'fresh' | 'unpublished' | 'offline' }
  | { readonly kind: 'failed'; readonly words: string }

/** The home page's content: the programme from this device, and the next ticket from the server. */
export const useHome = () => {
  const [kept, setKept] = useState<KeptProgramme | undefined>(keptProgramme)
  const [nextTicket, setNextTicket] = useState<MyTicket>()
  const [reading, setReading] = useState<HomeReading>({ kind: 'reading' })

  const reread = useCallback(async () => {
    const result = await call('home', { programme: !isProgrammeFresh() })
    switch (result.kind) {
      case 'done':
        setNextTicket(result.value.nextTicket)
        setKept(result.value.programme ? keepProgramme(result.value.programme, result.now) : keptProgramme())
        return setReading({ kind: 'fresh' })
      case 'refused':
        if (result.refusal.code === 'NOT_FOUND') return setReading({ kind: 'unpublished' })
        return setReading({ kind: 'failed', words: refusalText(result.refusal) })
      case 'unreachable':
        return setReading(keptProgramme() ? { kind: 'offline' } : { kind: 'failed', words: UNREACHABLE_TEXT })
    }
  }, [])

  useEffect(() => { void reread() }, [reread])

  return { kept, nextTicket, reading, reread }
}
