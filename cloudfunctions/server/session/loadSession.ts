import { ok, refuse, type Result } from '@domain/kernel/result'
import { shardId } from '@domain/session/shards'
import type { Target } from '@domain/staff/grant'
import { readLedgers, type SessionDocument, type ShardDocument } from '../store/sessions'

/** A session with all its documents. */
export interface WholeSession {
  readonly root: SessionDocument
  readonly shards: readonly ShardDocument[]
}

/** Reads a session for its organiser. 1 call, 2 for a large one. */
export const readWhole = async (sessionId: string): Promise<WholeSession | undefined> => {
  const [root] = (await readLedgers([sessionId])) as readonly SessionDocument[]
  if (!root) return undefined
  if (root.shards === undefined) return { root, shards: [] }
  const ids = Array.from({ length: root.shards }, (_, shard) => shardId(sessionId, shard))
  return { root, shards: (await readLedgers(ids)) as readonly ShardDocument[] }
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
