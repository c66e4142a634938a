import type { Result } from '@domain/kernel/result'
import type { Holder } from '@domain/session/ledger'
import type { LedgerWrite } from '@domain/session/ledgerWrite'
import { homeOf, writeLedger, type SessionAndView } from '../store/sessions'

type Decision = { readonly kind: string } | { readonly kind: 'take'; readonly holder: Holder; readonly write: LedgerWrite }

/**
 * Decides on the session as it is seen now and makes the write where the holder belongs. 1 call.
 * @returns the holder; undefined when the places cannot be taken any more, or somebody was faster
 */
export const take = async (
  found: SessionAndView,
  decide: (seen: SessionAndView) => Result<Decision, { readonly code: string }>,
): Promise<Holder | undefined> => {
  const decision = decide(found)
  if (!decision.ok || !('write' in decision.value)) return undefined
  const { holder, write } = decision.value
  const place = holder.share === 'online' ? homeOf(found) : { id: found.session.id, factsRev: found.factsRev }
  return (await writeLedger(place.id, write, place.factsRev)) ? holder : undefined
}
