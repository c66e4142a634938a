import type { Instant } from '@domain/kernel/instant'
import type { Ledger, Offer } from '@domain/session/ledger'
import { decideTend } from '@domain/waitlist/decideTend'
import { factsOf, readLedgers, writeLedger, type SessionDocument } from '../store/sessions'
import { clearSoldOut, finishTransfers, readWays, transfer, type Transfer } from '../store/transfers'
import { tellOffered } from './tellOffered'

/** A waiting list changes under a tending only when people act; so often in a row is not expected. */
const MOST_ROUNDS = 20

/**
 * Does what a session's waiting list needs (decideTend) until it needs nothing, and tells whoever has an offer: those made
 * by it, for the clock all that are open, should an earlier attempt have been cut off. Idempotent. 1 call when nothing is
 * to be done, and 1 for each moment at which open offers were made.
 * @returns how many entries changed
 */
export const tendWaitlist = async (sessionId: string, now: Instant, told: 'all' | 'new' = 'all'): Promise<number> => {
  let changed = 0
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const [document] = (await readLedgers([sessionId])) as readonly SessionDocument[]
    if (!document) return changed
    const session = factsOf(document)
    const tended = decideTend(session, document.ledger, now)
    if (!tended) {
      await tellOffered(session, outstanding(document).filter(([, { at }]) => told === 'all' || at === now), now)
      return changed
    }
    if (await writeLedger(sessionId, tended.write)) changed += tended.lapsed.length + tended.offers.length
  }
  return changed
}

const outstanding = ({ ledger }: SessionDocument): readonly (readonly [string, Offer])[] =>
  Object.entries(ledger.waiting).flatMap(([personId, { offer }]) => (offer ? [[personId, offer] as const] : []))

/**
 * Of a sharded session: brings to the root what its shards got back for the waiting list, so that it can be offered.
 * While anybody waits also what they have left: nothing stays where only the quick would find it. Whoever finds that
 * another has just brought part of it looks again: the rest may be what nobody else will bring.
 */
export const gatherFreed = async (sessionId: string, now: Instant): Promise<void> => {
  for (let round = 0; round < MOST_ROUNDS; round += 1) if (await gatherOnce(sessionId, now)) return
}

/** @returns false when a shard no longer had what was seen in it */
const gatherOnce = async (sessionId: string, now: Instant): Promise<boolean> => {
  const documents = await readWays(sessionId)
  const root = documents.find(({ _id }) => _id === sessionId)?.ledger
  const shards = documents.filter(({ _id }) => _id !== sessionId)
  const isWaitedFor = root !== undefined && root.waitingCount > 0
  let isAll = true
  for (const carried of shards.flatMap(({ _id, ledger }) => carriedFrom(_id, ledger, isWaitedFor))) {
    if (!(await transfer({ ...carried, to: sessionId }, now))) isAll = false
  }
  if (root?.soldOut && documents.some(({ ledger }) => ledger.left.online > 0)) await clearSoldOut(sessionId)
  return isAll
}

/** What a shard has for those who wait. */
const carriedFrom = (from: string, { freed, left: { online } }: Pick<Ledger, 'freed' | 'left'>, isWaitedFor: boolean): readonly Omit<Transfer, 'to'>[] => [
  ...(freed > 0 ? [{ from, places: freed, kind: 'freed' as const }] : []),
  ...(isWaitedFor && online > 0 ? [{ from, places: online, kind: 'left' as const, into: 'freed' as const }] : []),
]

/** The same, once every transfer that was cut off is finished. @returns how many were */
export const gatherAll = async (sessionId: string, now: Instant): Promise<number> => {
  const finished = await finishTransfers(await readWays(sessionId), now)
  await gatherFreed(sessionId, now)
  return finished
}
