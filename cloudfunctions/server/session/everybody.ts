import type { Notice } from '@domain/notice/notice'
import { shardId } from '@domain/session/shards'
import { queueNotice } from '../store/people'
import { readLedgers, type SessionDocument } from '../store/sessions'

/** Whoever holds a place or waits for one, in all documents of a session. */
export interface Everybody {
  readonly holding: readonly string[]
  readonly waiting: readonly string[]
}

/** 1 call for a large session, else none. */
export const everybodyIn = async (root: SessionDocument): Promise<Everybody> => {
  const shards = root.shards === undefined ? [] : await readLedgers(Array.from({ length: root.shards }, (_, shard) => shardId(root._id, shard)))
  return everybodyOf([root, ...shards])
}

/** The same of documents at hand, the root among them. */
export const everybodyOf = (documents: readonly Pick<SessionDocument, 'ledger'>[]): Everybody => ({
  holding: documents.flatMap(({ ledger }) => Object.keys(ledger.holders)),
  waiting: documents.flatMap(({ ledger }) => Object.keys(ledger.waiting)),
})

/** People told in one call. */
const AT_ONCE = 1000

/** People in pieces that one call can take. */
export const inPieces = (personIds: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(personIds.length / AT_ONCE) }, (_, piece) => personIds.slice(piece * AT_ONCE, (piece + 1) * AT_ONCE))

/** Queues one notice for everybody, for each only once. 1 call for each thousand people. @returns how many it concerns */
export const queueForAll = async (editionId: string, { holding, waiting }: Everybody, id: string, queued: Notice): Promise<number> => {
  // The clock makes the copies in their entry anew when it sends; what the entry is on its way to is not touched.
  for (const personIds of inPieces(holding)) await queueNotice({ editionId, personIds, id }, queued)
  for (const personIds of inPieces(waiting)) await queueNotice({ editionId, personIds, id }, { ...queued, waiting: true })
  return holding.length + waiting.length
}
