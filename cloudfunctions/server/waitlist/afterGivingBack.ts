import type { Instant } from '@domain/kernel/instant'
import type { Offer } from '@domain/session/ledger'
import type { SessionAndView } from '../store/sessions'
import { clearSoldOut } from '../store/transfers'
import { tellOffered } from './tellOffered'
import { gatherFreed, tendWaitlist } from './tend'

/** After places were given back: whoever was offered them is told. No call when nobody waits. */
export const afterGivingBack = async (
  { session, home, ledger }: SessionAndView,
  offers: readonly (readonly [personId: string, offer: Offer])[],
  now: Instant,
): Promise<void> => {
  if (!home || ledger.mineIn !== 'home') return tellOffered(session, offers, now)
  if (ledger.waitingCount > 0) {
    await gatherFreed(session.id, now)
    await tendWaitlist(session.id, now, 'new')
  } else if (ledger.soldOut) await clearSoldOut(session.id)
}
