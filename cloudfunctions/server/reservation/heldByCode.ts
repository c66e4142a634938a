import { seenHolder } from '@domain/checkin/gateBook'
import type { Released, SeenHolder } from '@domain/session/ledger'
import type { WholeSession } from '../session/loadSession'

/** Whose ticket has a short code, in whichever document of the session; given up ones too. */
export const heldByCode = (
  { root, shards, book }: WholeSession,
  ticketId: string,
): { readonly personId: string; readonly held: SeenHolder | Released } | undefined => {
  for (const { ledger } of [root, ...shards]) {
    const found = [...Object.entries(ledger.holders), ...Object.entries(ledger.released)].find(([, held]) => held.ticketId === ticketId)
    if (found) return { personId: found[0], held: 'party' in found[1] ? seenHolder(found[1], book) : found[1] }
  }
  return undefined
}
