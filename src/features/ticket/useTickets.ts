import { useCallback, useEffect, useState } from 'react'
import { call } from '@/api/call'
import { clearShelf, keepShelf, shelfOnPhone } from '@/features/ticket/keepTicket'
import type { Reading } from '@/features/ticket/reading'
import type { Shelf } from '@/features/ticket/shelf'

/** The caller's tickets: from this phone at once, and from the server as soon as it answers. */
export const useTickets = () => {
  const [shelf, setShelf] = useState<Shelf | undefined>(shelfOnPhone)
  const [reading, setReading] = useState<Reading>({ kind: 'reading' })

  const reread = useCallback(async () => {
    setReading({ kind: 'reading' })
    // What another page has kept since: a sign-up, a cancel.
    setShelf(shelfOnPhone())
    const result = await call('myTickets', {})
    if (result.kind === 'done') {
      setShelf(keepShelf(result.value.tickets))
      return setReading({ kind: 'fresh' })
    }
    if (result.kind === 'refused' && result.refusal.code === 'SIGN_IN_NEEDED') {
      clearShelf()
      setShelf(undefined)
    }
    return setReading({ kind: 'failed', failed: result })
  }, [])

  useEffect(() => { void reread() }, [reread])

  return { shelf, reading, reread }
}
