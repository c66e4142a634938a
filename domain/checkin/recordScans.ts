import { bookOf, type Exit, type GateBook, type RefusedScan, type WalkIn } from '@domain/checkin/gateBook'
import { mergeScans, type GateScan } from '@domain/checkin/gateScans'
import type { GateRecord, TicketRecord } from '@domain/checkin/gateRecord'
import { withoutAbsent } from '@domain/kernel/absent'
import { instant, type Instant } from '@domain/kernel/instant'

/** What one gate document has to be told: by path, only what it does not have yet. */
export interface BookChange {
  readonly edits: Readonly<Record<string, unknown>>
  /** Whose scans are among them. */
  readonly ticketIds: readonly string[]
}

interface Brought {
  readonly session: { readonly id: string; readonly shards?: number | undefined }
  readonly book: GateBook
  /** personId of the steward who brings them. */
  readonly by: string
}

/**
 * What records of a phone change in a session's gate documents. Whatever order they come in, and however often, the
 * documents end with the same: a scan is added once, and `undone` once (gateScans.ts).
 * @param now  nothing has happened later than now, whatever a phone's clock said
 * @returns by document id
 */
export const recordScans = (records: readonly GateRecord[], { session, book, by }: Brought, now: Instant): ReadonlyMap<string, BookChange> => {
  const changes = new Map<string, BookChange>()
  for (const record of records) {
    const { path, key, ticketId, value } = editOf(record, { book, by }, now)
    if (value === undefined) continue
    const id = bookOf(session.id, session.shards, key)
    const { edits, ticketIds } = changes.get(id) ?? { edits: {}, ticketIds: [] }
    changes.set(id, { edits: { ...edits, [path]: value }, ticketIds: ticketId === undefined ? ticketIds : [...new Set([...ticketIds, ticketId])] })
  }
  return changes
}

interface RecordEdit {
  readonly path: string
  /** What says in which document it lies. */
  readonly key: string
  readonly ticketId?: string
  /** Absent: nothing is new. */
  readonly value: unknown
}

const editOf = (record: GateRecord, { book, by }: Pick<Brought, 'book' | 'by'>, now: Instant): RecordEdit => {
  const { scanId, gate } = record
  const at = instant(Math.min(record.at, now))
  switch (record.kind) {
    case 'ticket':
      return ticketEdit(record, { at, gate, by }, book)
    case 'walkIn': {
      const { people, allotment, fromSheet, undone } = record
      const walkIn = withoutAbsent<WalkIn>({ at, gate, by, people, allotment, fromSheet, undone })
      return { path: `walkIns.${scanId}`, key: scanId, value: merged(book.walkIns, scanId, walkIn) }
    }
    case 'exit': {
      const exit = withoutAbsent<Exit>({ at, gate, by, people: record.people, undone: record.undone })
      return { path: `exits.${scanId}`, key: scanId, value: merged(book.exits, scanId, exit) }
    }
    case 'refused': {
      const refused = withoutAbsent<RefusedScan>({ at, gate, by, code: record.code, ticketId: record.ticketId, offline: true })
      return { path: `refused.${scanId}`, key: scanId, value: merged(book.refused, scanId, refused) }
    }
  }
}

const ticketEdit = ({ scanId, ticketId, people, rev, fromSheet, undone }: TicketRecord, facts: Pick<GateScan, 'at' | 'gate' | 'by'>, { tickets }: GateBook): RecordEdit => {
  const scan = withoutAbsent<GateScan>({ ...facts, people, offline: true, rev, fromSheet, undone })
  return { path: `tickets.${ticketId}.scans.${scanId}`, key: ticketId, ticketId, value: merged(tickets[ticketId]?.scans ?? {}, scanId, scan) }
}

/** The scan with what is known of it already; undefined where that says all. */
const merged = <Scan extends { readonly offline?: true; readonly undone?: true }>(known: Readonly<Record<string, Scan>>, scanId: string, scan: Scan): Scan | undefined => {
  const before = known[scanId]
  const after = mergeScans(before ? { [scanId]: before } : {}, { [scanId]: scan })[scanId]
  return before && after && before.undone === after.undone && JSON.stringify(before) === JSON.stringify(after) ? undefined : after
}
