import type { MyTicket } from '@domain/contract/views'
import { asOf, ticketFor } from '@/features/ticket/shelf'
import { useTickets } from '@/features/ticket/useTickets'
import { useNow } from '@/platform/clock'

/** One ticket of the caller, as this phone has it and then as the server does; to be changed only while it can be used. */
export const useTicket = (sessionId: string) => {
  const { shelf, reading, reread } = useTickets()
  const now = useNow()
  const kept = ticketFor(shelf?.tickets ?? [], sessionId)
  const ticket: MyTicket | undefined = kept && asOf(kept, now)
  const changeable = ticket?.state.kind === 'valid' && ticket.share === undefined && now < ticket.startsAt ? ticket : undefined
  return { changeable, reading, reread, now }
}
