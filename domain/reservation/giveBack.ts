import type { Instant } from '@domain/kernel/instant'
import type { Asking } from '@domain/reservation/decideReserve'
import type { Holder, LedgerView } from '@domain/session/ledger'
import { add } from '@domain/session/ledgerWrite'
import { isOpenShare } from '@domain/session/openPlaces'
import { passOn, type PassedOn } from '@domain/waitlist/passOn'

/**
 * What becomes of places that a holder gives back: online ones go to whoever waits, else to everyone; those of another
 * share go back to that share, until it is released.
 */
export const giveBack = (
  { session, holder }: Asking & { readonly holder: Holder },
  ledger: LedgerView,
  places: number,
  now: Instant,
): PassedOn => {
  const { share } = holder
  if (!isOpenShare(session, share, now)) return only(`ledger.left.${share}`, places)
  // A shard does not know the waiting list: what it gets back for it is brought to the root document next.
  if (ledger.mineIn === 'home') return only(ledger.waitingCount > 0 ? 'ledger.freed' : 'ledger.left.online', places)
  return passOn({ ...ledger, waiting: ledger.waiting ?? {} }, places, session, now)
}

const only = (path: string, places: number): PassedOn => ({ offers: [], write: { guards: [], edits: [add(path, places)] } })
