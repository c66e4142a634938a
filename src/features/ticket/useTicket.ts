import type { MyTicket } from '@domain/contract/views'
import { ticketFor } from '@/features/ticket/shelf'
import { useTickets } from '@/features/ticket/useTickets'
import { useNow } from '@/platform/clock'

/**
 * One ticket of the caller, as this phone has it and then as the server does; to be changed only while it can be used, and
 * to be moved, as a group's, to the session that its host unit proposes.
 */
export const useTicket = (sessionId: string) => {
  const { shelf, reading, reread } = useTickets()
  const now = useNow()
  const kept = ticketFor(shelf?.tickets ?? [], sessionId)
  const ticket = kept && now < kept.startsAt ? kept : undefined
  return { changeable: ticket && changeable(ticket), movable: ticket && movable(ticket), reading, reread, now }
}

const changeable = (ticket: MyTicket): MyTicket | undefined => (ticket.state.kind === 'valid' && ticket.share === undefined ? ticket : undefined)

const movable = (ticket: MyTicket): MyTicket | undefined => (proposedTo(ticket) === undefined ? changeable(ticket) : ticket)

/** The session that a group's host unit proposes instead. */
export const proposedTo = ({ state }: Pick<MyTicket, 'state'>): string | undefined =>
  state.kind === 'awaitingReview' ? state.proposed?.sessionId : undefined
