import { bookIds } from '@domain/checkin/gateBook'
import { enteredPart, ticketsPart, type RosterPart } from '@domain/checkin/roster'
import { ok, refuse } from '@domain/kernel/result'
import { SHARD_COUNT, shardId } from '@domain/session/shards'
import type { StaffHandler } from '../context'
import { bookIn, isGateDocument, type GateDocument } from '../store/gateBooks'
import { factsOf, FACT_FIELDS, readLedgers, readRevisions, type SessionDocument, type ShardDocument } from '../store/sessions'
import { urgentFor } from '../notice/urgentFor'
import { gateSession } from './gateSessions'
import { targetOf } from './loadGate'

/** Whole documents in one reply: some 200 parties each. The phone asks again for the others. */
const PARTS_AT_ONCE = 24

interface Loaded {
  readonly root: SessionDocument
  readonly revisions: ReadonlyMap<string, number>
}

/** 名单 for a gate: what of it has changed since the phone asked last. 3 calls; 4 when something has. */
export const gateRoster: StaffHandler<'gateRoster', Loaded> = {
  load: async ({ sessionId }) => {
    const shards = Array.from({ length: SHARD_COUNT }, (_, shard) => shardId(sessionId, shard))
    const found = await readRevisions([sessionId, ...shards, ...bookIds(sessionId, undefined), ...bookIds(sessionId, 1)], FACT_FIELDS)
    const root = found.find(({ _id }) => _id === sessionId) as SessionDocument | undefined
    if (!root) return refuse({ code: 'NOT_FOUND' })
    const revisions = new Map(found.map((document) => [document._id, isGateDocument(document) ? document.rev : document.ledger.rev]))
    return ok({ target: targetOf(factsOf(root)), loaded: { root, revisions } })
  },
  run: async ({ known }, { root, revisions }, { environment, now }) => {
    const changed = [...revisions].filter(([id, rev]) => known[id] !== rev).map(([id]) => id)
    const [documents, urgent] = await Promise.all([readLedgers(changed.slice(0, PARTS_AT_ONCE)), urgentFor(root.editionId, root.eventId, now)])
    return ok({
      session: gateSession(factsOf(root)),
      revisions: Object.fromEntries(revisions),
      parts: documents.map(partOf),
      urgent,
      publicKeys: environment.TICKET_PUBLIC_KEYS,
      walkInLeft: root.ledger.left.walkIn,
    })
  },
}

const partOf = (document: SessionDocument | ShardDocument | GateDocument): RosterPart =>
  isGateDocument(document) ? enteredPart(document._id, document.rev, bookIn(document)) : ticketsPart(document._id, document.ledger)
