import type { MyTicket } from '@domain/contract/api'
import { serverNow } from '@/platform/clock'
import { forget, keep, recall } from '@/platform/storage'
import { withTicket, type Shelf } from '@/features/ticket/shelf'

/** The tickets kept on this phone. */
export const shelfOnPhone = (): Shelf | undefined => recall<Shelf>('tickets')?.content

/** Replaces what is kept by what the server has just said. */
export const keepShelf = (tickets: readonly MyTicket[]): Shelf => {
  const shelf = { readAt: serverNow(), tickets }
  keep('tickets', shelf)
  return shelf
}

/** Puts one ticket on the shelf, so that it opens without a network from the moment it exists. */
export const keepTicket = (ticket: MyTicket): void => keep('tickets', withTicket(shelfOnPhone(), ticket, serverNow()))

/** Clears the shelf, when the server says that nobody is signed in. */
export const clearShelf = (): void => forget('tickets')
