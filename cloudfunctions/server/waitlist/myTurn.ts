import type { MyTurn } from '@domain/contract/views'
import type { Waiting } from '@domain/session/ledger'

/** A turn as its owner sees it. */
export const myTurn = ({ requestKey, party, atLeast, at, offer }: Waiting, queue: readonly string[], personId: string): MyTurn => ({
  requestKey, party, atLeast,
  since: at,
  ahead: offer ? 0 : Math.max(0, queue.indexOf(personId)),
  ...(offer && { offer: { places: offer.places, expiresAt: offer.expiresAt } }),
})
