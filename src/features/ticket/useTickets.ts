import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '@domain/contract/api'
import { call } from '@/api/call'
import { clearShelf, keepShelf, shelfOnPhone } from '@/features/ticket/keepTicket'
import type { Shelf } from '@/features/ticket/shelf'

/** How the last reading went; `shelf` is shown all the same. */
export type Reading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'fresh' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly refusal: Refusal<'myTickets'> }

/** The caller's tickets: from this phone at once, and from the server as soon as it answers. */
export const useTickets = () => {
  const [shelf, setShelf] = useState<Shelf | undefined>(shelfOnPhone)
  const [reading, setReading] = useState<Reading>({ kind: 'reading' })

  const reread = useCallback(async () => {
    setReading({ kind: 'reading' })
    // What another page has kept since: a sign-up, a cancel.
    setShelf(shelfOnPhone())
    const result = await call('myTickets', {})
    if (result.kind === 'unreachable') return setReading({ kind: 'offline' })
    if (result.kind === 'done') {
      setShelf(keepShelf(result.value.tickets))
      return setReading({ kind: 'fresh' })
    }
    if (result.refusal.code === 'SIGN_IN_NEEDED') {
      clearShelf()
      setShelf(undefined)
    }
    return setReading({ kind: 'refused', refusal: result.refusal })
  }, [])

  useEffect(() => { void reread() }, [reread])

  return { shelf, reading, reread }
}
