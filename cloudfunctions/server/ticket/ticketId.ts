import { createHmac } from 'node:crypto'
import { ticketIdFrom } from '@domain/ticket/shortCode'

/**
 * A reservation's ticket id: nobody without the key can foresee it or lead it back to the reservation,
 * and a repeat of the same request, even at the same moment, has the same one.
 */
export const ticketIdOf = (reservationId: string, identityKey: Uint8Array): string =>
  ticketIdFrom(createHmac('sha256', identityKey).update(`ticket:${reservationId}`).digest())
