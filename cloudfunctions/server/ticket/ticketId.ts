import { createHmac } from 'node:crypto'
import { shardOfPerson } from '@domain/session/shards'
import { ticketIdFrom } from '@domain/ticket/shortCode'

/**
 * A reservation's ticket id: nobody without the key can foresee it or lead it back to the reservation,
 * and a repeat of the same request, even at the same moment, has the same one. It names the person's home shard.
 */
export const ticketIdOf = (
  { sessionId, personId, requestKey }: { readonly sessionId: string; readonly personId: string; readonly requestKey: string },
  identityKey: Uint8Array,
): string =>
  ticketIdFrom(
    createHmac('sha256', identityKey).update(`ticket:${sessionId}.${personId}.${requestKey}`).digest(),
    shardOfPerson(personId),
  )
