import { bookOf, type Exit, type GateBook, type RefusedScan, type WalkIn } from '@domain/checkin/gateBook'
import { mergeScans, type GateScan } from '@domain/checkin/gateScans'
import { bookKeyOf, type GateRecord } from '@domain/checkin/gateRecord'
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
    const edits = editsOf(record, { book, by }, now)
    if (Object.keys(edits).length === 0) continue
    const ticketId = record.kind === 'ticket' ? record.ticketId : undefined
    const id = bookOf(session.id, session.shards, bookKeyOf(record))
    const before = changes.get(id) ?? { edits: {}, ticketIds: [] }
    changes.set(id, { edits: { ...before.edits, ...edits }, ticketIds: [...new Set([...before.ticketIds, ...(ticketId === undefined ? [] : [ticketId])])] })
  }
  return changes
}

/**
 * That a scan was taken back lies beside the scans, under a path of its own: two requests of one phone may be under way at
 * once, each with what the other did not read, and the scan without it must not come over the one that has it.
 */
const editsOf = (record: GateRecord, brought: Pick<Brought, 'book' | 'by'>, now: Instant): BookChange['edits'] => {
  const { path, known, scan } = placeOf(record, brought, instant(Math.min(record.at, now)))
  const after = merged(known, scan)
  const isUndoneNow = record.kind !== 'refused' && record.undone && !known?.undone
  return { ...(after && { [path]: after }), ...(isUndoneNow && { [`undone.${record.scanId}`]: true }) }
}

interface Place {
  readonly path: string
  readonly known: AnyScan | undefined
  readonly scan: AnyScan
}

type AnyScan = (GateScan | WalkIn | Exit | RefusedScan) & { readonly offline?: true; readonly undone?: true }

const placeOf = (record: GateRecord, { book, by }: Pick<Brought, 'book' | 'by'>, at: Instant): Place => {
  const { scanId, gate } = record
  switch (record.kind) {
    case 'ticket': {
      const { ticketId, people, rev, fromSheet } = record
      const scan = withoutAbsent<GateScan>({ at, gate, by, people, offline: true, rev, fromSheet })
      return { path: `tickets.${ticketId}.scans.${scanId}`, known: book.tickets[ticketId]?.scans[scanId], scan }
    }
    case 'walkIn': {
      const { people, allotment, fromSheet } = record
      return { path: `walkIns.${scanId}`, known: book.walkIns[scanId], scan: withoutAbsent<WalkIn>({ at, gate, by, people, allotment, fromSheet }) }
    }
    case 'exit':
      return { path: `exits.${scanId}`, known: book.exits[scanId], scan: { at, gate, by, people: record.people } }
    case 'refused': {
      const scan = withoutAbsent<RefusedScan>({ at, gate, by, code: record.code, ticketId: record.ticketId, offline: true })
      return { path: `refused.${scanId}`, known: book.refused[scanId], scan }
    }
  }
}

/** The scan with what is known of it already; undefined where that says all. */
const merged = (known: AnyScan | undefined, scan: AnyScan): AnyScan | undefined => {
  if (!known) return scan
  const { undone: _undone, ...before } = known
  const { after } = mergeScans<AnyScan>({ after: before }, { after: scan })
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : after
}
