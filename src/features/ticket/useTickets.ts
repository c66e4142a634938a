import { useCallback, useEffect, useState } from 'react'
import { askingNo, isNews } from '@/api/answerShelf'
import { call } from '@/api/call'
import { keepShelf, useShelf } from '@/features/ticket/keepTicket'
import type { Reading } from '@/features/ticket/reading'

/** The caller's tickets: from this phone at once, and from the server as soon as it answers. A later question wins. */
export const useTickets = () => {
  const shelf = useShelf()
  const [reading, setReading] = useState<Reading>({ kind: 'reading' })

  const reread = useCallback(async () => {
    setReading({ kind: 'reading' })
    const asked = askingNo()
    const result = await call('myTickets', {})
    if (result.kind === 'done' && isNews('myTickets', {}, asked)) keepShelf(result.value.tickets, result.value.waiting)
    setReading(result.kind === 'done' ? { kind: 'fresh' } : { kind: 'failed', failed: result })
  }, [])

  useEffect(() => { void reread() }, [reread])

  return { shelf, reading, reread }
}
