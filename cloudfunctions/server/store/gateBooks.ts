import { EMPTY_BOOK, booksThatMayHold, type GateBook, type TicketScans } from '@domain/checkin/gateBook'
import { later, type Instant } from '@domain/kernel/instant'
import { KEPT_AFTER_SESSION } from '@domain/reservation/retention'
import type { SessionFacts } from '@domain/session/session'
import { sessionEnd } from '@domain/session/signUpPhase'
import { collection, command, type Changes } from './cloud'

/** 放行簿 of a session, or of a large one's part: in the sessions' collection, so that one call reads it with the ledger. */
export interface GateDocument extends Partial<GateBook> {
  readonly _id: string
  readonly gateOf: string
  /** Grows with every write. */
  readonly rev: number
  /** Scans that were taken back, of whichever kind, by scan id. */
  readonly undone?: Readonly<Record<string, true>>
  /** When its session is forgotten. */
  readonly deleteAfter: Instant
}

const gateDocuments = collection<GateDocument>('sessions')

/** Whether a document of that collection is a gate's. */
export const isGateDocument = (document: object): document is GateDocument => 'gateOf' in document

/** A document's book: what nobody has written yet is empty. */
export const bookIn = ({ tickets, walkIns, exits, refused, undone }: Partial<GateBook> & Pick<GateDocument, 'undone'>): GateBook =>
  withUndone({
    tickets: tickets ?? EMPTY_BOOK.tickets,
    walkIns: walkIns ?? EMPTY_BOOK.walkIns,
    exits: exits ?? EMPTY_BOOK.exits,
    refused: refused ?? EMPTY_BOOK.refused,
  }, Object.keys(undone ?? {}))

const withUndone = (book: GateBook, scanIds: readonly string[]): GateBook => {
  if (scanIds.length === 0) return book
  const ids = new Set(scanIds)
  const marked = <Scan extends object>(scans: Readonly<Record<string, Scan>>): Readonly<Record<string, Scan>> =>
    Object.fromEntries(Object.entries(scans).map(([id, scan]) => [id, ids.has(id) ? { ...scan, undone: true } : scan]))
  const tickets = Object.fromEntries(Object.entries(book.tickets).map(([id, ticket]) => [id, { ...ticket, scans: marked(ticket.scans) }]))
  return { ...book, tickets, walkIns: marked(book.walkIns), exits: marked(book.exits) }
}

/** Where some tickets' scans can lie, and nothing else of those documents: to be read along with sessions. */
export const scansOf = (sessionIds: readonly string[], ticketIds: readonly string[]) => ({
  ids: [...new Set(sessionIds.flatMap((id) => ticketIds.flatMap((ticketId) => booksThatMayHold(id, ticketId))))],
  fields: [...ticketIds.map((ticketId) => `tickets.${ticketId}`), 'undone'],
})

/** The books of these sessions, whole. 1 call. */
export const readBooks = async (sessionIds: readonly string[]): Promise<readonly GateDocument[]> =>
  sessionIds.length === 0 ? [] : gateDocuments.find({ where: { gateOf: command.in([...sessionIds]) }, limit: MOST })

/** The database's own limit. */
const MOST = 1000

/** What is written into one gate document: paths within the book (`tickets.7K3M9Q2H.scans.<scanId>`) and their new values. */
export type BookEdits = Readonly<Record<string, unknown>>

interface BookWrite {
  readonly id: string
  readonly session: Pick<SessionFacts, 'id' | 'startsAt' | 'endsAt'>
  /** The document was there when it was read. */
  readonly exists: boolean
  readonly edits: BookEdits
  /** Tickets that the edits are about, with what was read of them. */
  readonly tickets: Readonly<Record<string, TicketScans | undefined>>
  /** Only if nobody has written of these tickets since. */
  readonly guarded?: true
}

/**
 * Writes into a gate document; the first one makes it. 1 call; 2 when somebody else made it at the same moment.
 * @returns false when a guarded ticket has been written of meanwhile; nothing was written then
 */
export const writeBook = async (write: BookWrite): Promise<boolean> => {
  const { id, session, exists, guarded } = write
  if (!exists && (await gateDocuments.insert(firstDocument(write))) === undefined) return true
  if (!exists && guarded) return false
  const guards = guarded ? guardsOf(write.tickets) : {}
  return (await gateDocuments.change({ _id: id, gateOf: session.id, ...guards }, changesOf(write))) === 1
}

const guardsOf = (tickets: BookWrite['tickets']) =>
  Object.fromEntries(Object.entries(tickets).map(([ticketId, known]) => [`tickets.${ticketId}.rev`, known ? command.eq(known.rev) : command.exists(false)]))

const changesOf = ({ edits, tickets }: BookWrite): Changes => ({
  ...Object.fromEntries(Object.entries(edits).map(([path, value]) => [path, command.set(value)])),
  ...Object.fromEntries(Object.keys(tickets).map((ticketId) => [`tickets.${ticketId}.rev`, command.inc(1)])),
  rev: command.inc(1),
})

/** The same edits as a new document. */
const firstDocument = ({ id, session, edits, tickets }: BookWrite): GateDocument => {
  const document: Record<string, unknown> = { _id: id, gateOf: session.id, rev: 1, deleteAfter: later(sessionEnd(session), KEPT_AFTER_SESSION) }
  const all = { ...edits, ...Object.fromEntries(Object.keys(tickets).map((ticketId) => [`tickets.${ticketId}.rev`, 1])) }
  for (const [path, value] of Object.entries(all)) putAt(document, path.split('.'), value)
  return document as unknown as GateDocument
}

const putAt = (into: Record<string, unknown>, [name = '', ...further]: readonly string[], value: unknown): void => {
  if (further.length === 0) {
    into[name] = value
    return
  }
  const inner = (into[name] ?? {}) as Record<string, unknown>
  into[name] = inner
  putAt(inner, further, value)
}

/** Deletes what happened at gates whose sessions were forgotten before a moment. 1 call. @returns how many documents */
export const removeBooksBefore = async (before: Instant): Promise<number> => gateDocuments.remove({ deleteAfter: command.lt(before) })
