import type { MyTicket } from '@domain/contract/api'
import { serverNow } from '@/platform/clock'
import { forgetDraft } from '@/platform/draftKey'
import { forget, keep, recall } from '@/platform/storage'
import { withTicket, type Shelf } from '@/features/ticket/shelf'

/** The tickets kept on this phone. */
export const shelfOnPhone = (): Shelf | undefined => recall<Shelf>('tickets')?.content

/** Replaces what is kept by what the server has just said. */
export const keepShelf = (tickets: readonly MyTicket[]): Shelf => {
  const shelf = { readAt: serverNow(), tickets }
  keep('tickets', shelf)
  // One may be signing up again for a session that was given up; for the others the form has served.
  for (const { sessionId, state } of tickets) if (state.kind !== 'cancelled') forgetDraft(sessionId)
  return shelf
}

/** Puts one ticket on the shelf, so that it opens without a network from the moment it exists. */
export const keepTicket = (ticket: MyTicket): void => {
  keep('tickets', withTicket(shelfOnPhone(), ticket, serverNow()))
  forgetDraft(ticket.sessionId)
}

/** Clears the shelf, when the server says that nobody is signed in. */
export const clearShelf = (): void => forget('tickets')
