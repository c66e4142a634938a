import { asOf, isAhead, ticketFor } from '@/features/ticket/shelf'
import { useTickets } from '@/features/ticket/useTickets'
import { useNow } from '@/platform/clock'

/** A group's ticket, approved or not, that its leader may still make smaller; from this phone, then as the server has it. */
export const useGroupTicket = (sessionId: string) => {
  const { shelf, reading, reread } = useTickets()
  const now = useNow()
  const kept = ticketFor(shelf?.tickets ?? [], sessionId)
  const isOpen = kept?.share === 'group' && isAhead(asOf(kept, now)) && now < kept.startsAt
  return { group: isOpen ? kept : undefined, reading, reread }
}
