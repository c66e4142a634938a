import type { Holder, Released } from '@domain/session/ledger'
import type { WholeSession } from '../session/loadSession'

/** Whose ticket has a short code, in whichever document of the session; given up ones too. */
export const heldByCode = (
  { root, shards }: WholeSession,
  ticketId: string,
): { readonly personId: string; readonly held: Holder | Released } | undefined => {
  for (const { ledger } of [root, ...shards]) {
    const found = [...Object.entries(ledger.holders), ...Object.entries(ledger.released)].find(([, held]) => held.ticketId === ticketId)
    if (found) return { personId: found[0], held: found[1] }
  }
  return undefined
}
