import { bookIds, booksThatMayHold } from '@domain/checkin/gateBook'
import { refuse, ok, type Result } from '@domain/kernel/result'
import type { SessionFacts } from '@domain/session/session'
import { homeShards } from '@domain/session/shards'
import type { Target } from '@domain/staff/grant'
import { shardOfTicket } from '@domain/ticket/shortCode'
import { isGateDocument, type GateDocument } from '../store/gateBooks'
import { factsOf, readLedgers, type SessionDocument, type ShardDocument } from '../store/sessions'

/** A session as its gates need it. */
export interface Gate {
  readonly session: SessionFacts
  /** The session's document, and of a large one the shards that were asked for. */
  readonly ledgers: readonly (SessionDocument | ShardDocument)[]
  readonly books: readonly GateDocument[]
}

type Loaded = Result<{ readonly target: Target; readonly loaded: Gate }, { readonly code: 'NOT_FOUND' }>

/** A session with whatever may know of a ticket. 1 call. */
export const loadForTicket = (sessionId: string, ticketId: string | undefined): Promise<Loaded> =>
  loadGate(sessionId, ticketId === undefined ? [] : [...homeShards(sessionId, shardOfTicket(ticketId)), ...booksThatMayHold(sessionId, ticketId)])

/** A session, with its gates' book where it lies in one document. 1 call. */
export const loadSmallBook = (sessionId: string): Promise<Loaded> => loadGate(sessionId, bookIds(sessionId, undefined))

/** A session with everything that happened at its gates. 1 call. */
export const loadBooks = (sessionId: string): Promise<Loaded> => loadGate(sessionId, [...bookIds(sessionId, undefined), ...bookIds(sessionId, 1)])

const loadGate = async (sessionId: string, others: readonly string[]): Promise<Loaded> => {
  const found: readonly object[] = await readLedgers([sessionId, ...others])
  const books = found.filter(isGateDocument)
  const ledgers = found.filter((document): document is SessionDocument | ShardDocument => !isGateDocument(document))
  const root = ledgers.find(({ _id }) => _id === sessionId) as SessionDocument | undefined
  if (!root) return refuse({ code: 'NOT_FOUND' })
  const session = factsOf(root)
  return ok({ target: targetOf(session), loaded: { session, ledgers, books } })
}

/** What permission is asked for. */
export const targetOf = ({ editionId, eventId, baseId, startsAt }: SessionFacts): Target => ({
  editionId, eventId, startsAt, ...(baseId !== undefined && { baseId }),
})
