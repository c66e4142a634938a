import type { MyTicket, WaitingTicket } from '@domain/contract/views'
import { offerAnswered, ticketChanged } from '@/api/nextTicket'
import { serverNow } from '@/platform/clock'
import { forgetDraft } from '@/platform/drafts'
import { personalState } from '@/platform/sharedState'
import { keep, recall } from '@/platform/storage'
import { isDoubted, withoutTurn, withTicket, withTurn, type Shelf } from '@/features/ticket/shelf'

/** The tickets on this phone; one shelf for all screens. */
const shelf = personalState(() => recall<Shelf>('tickets')?.content)

export const useShelf = (): Shelf | undefined => shelf.use()

const put = (next: Shelf) => {
  keep('tickets', next)
  shelf.write(next)
}

/** Replaces what is kept by what the server has just said. */
export const keepShelf = (tickets: readonly MyTicket[], waiting: readonly WaitingTicket[]): void => {
  put({ readAt: serverNow(), tickets, waiting })
  for (const { sessionId, turn } of waiting) if (!turn?.offer) offerAnswered(sessionId)
  // One may be signing up again for a session that was given up; for the others the form has served.
  for (const { sessionId, state } of tickets) if (state.kind !== 'cancelled') forgetDraft(sessionId)
}

/** Puts one ticket on the shelf, so that it opens without a network from the moment it exists. */
export const keepTicket = (ticket: MyTicket): void => {
  put(withTicket(shelf.read(), ticket, serverNow()))
  ticketChanged(ticket)
  forgetDraft(ticket.sessionId)
}

/** Puts a turn on the shelf, from the moment it exists. */
export const keepTurn = (turn: WaitingTicket): void => {
  put(withTurn(shelf.read(), turn, serverNow()))
  forgetDraft(turn.sessionId)
}

/** Something of a session was given up and no answer came: what is kept may be true no longer. The next reading tells. */
export const doubt = (sessionId: string): void => {
  const kept = shelf.read()
  if (kept && !isDoubted(kept, sessionId)) put({ ...kept, doubted: [...(kept.doubted ?? []), sessionId] })
}

/** Takes a turn off the shelf that was given up. */
export const dropTurn = (sessionId: string): void => {
  offerAnswered(sessionId)
  const kept = shelf.read()
  if (kept) put({ ...kept, waiting: withoutTurn(kept.waiting, sessionId) })
}

/** Takes a ticket off the shelf, whose record has been deleted. */
export const dropTicket = (ticketId: string): void => {
  const kept = shelf.read()
  if (kept) put({ ...kept, tickets: kept.tickets.filter((each) => each.ticketId !== ticketId) })
}
