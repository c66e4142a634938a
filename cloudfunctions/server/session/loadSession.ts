import { bookIds, wholeBook, type GateBook } from '@domain/checkin/gateBook'
import { doorsOf } from '@domain/checkin/decideCheckIn'
import type { Instant } from '@domain/kernel/instant'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { shardId } from '@domain/session/shards'
import type { Target } from '@domain/staff/grant'
import { bookIn, isGateDocument, readBooks } from '../store/gateBooks'
import { readEditionSessions, readLedgers, type SessionDocument, type ShardDocument } from '../store/sessions'

/** A session with all its documents. */
export interface WholeSession {
  readonly root: SessionDocument
  readonly shards: readonly ShardDocument[]
  /** What happened at its gates. */
  readonly book: GateBook
}

/** Reads a session for its organiser. 1 call, 2 for a large one. */
export const readWhole = async (sessionId: string): Promise<WholeSession | undefined> => {
  const first: readonly object[] = await readLedgers([sessionId, ...bookIds(sessionId, undefined)])
  const root = (first as readonly SessionDocument[]).find(({ _id }) => _id === sessionId)
  if (!root) return undefined
  const ids = Array.from({ length: root.shards ?? 0 }, (_, shard) => shardId(sessionId, shard))
  const further: readonly object[] = root.shards === undefined ? [] : await readLedgers([...ids, ...bookIds(sessionId, root.shards)])
  const books = [...first, ...further].filter(isGateDocument).map(bookIn)
  return { root, shards: further.filter((document): document is ShardDocument => !isGateDocument(document)), book: wholeBook(books) }
}

/** An edition's sessions, whole, for staff. 1 call; 1 more when one of them has shards, 1 more once doors have opened. */
export const readWholeEdition = async (editionId: string, now: Instant): Promise<readonly WholeSession[]> => {
  const sessions = await readEditionSessions(editionId)
  const books = await readBooks(sessions.filter(({ root }) => now >= doorsOf(root).opensAt).map(({ root }) => root._id))
  return sessions.map((session) => ({ ...session, book: wholeBook(books.filter(({ gateOf }) => gateOf === session.root._id).map(bookIn)) }))
}

/** The `load` of every action on one session. */
export const loadSession = async (
  { sessionId }: { readonly sessionId: string },
): Promise<Result<{ readonly target: Target; readonly loaded: WholeSession }, { readonly code: 'NOT_FOUND' }>> => {
  const loaded = await readWhole(sessionId)
  if (!loaded) return refuse({ code: 'NOT_FOUND' })
  const { editionId, eventId, baseId, startsAt } = loaded.root
  return ok({ target: { editionId, eventId, startsAt, ...(baseId !== undefined && { baseId }) }, loaded })
}
