import { parseRecord, type GateRecord } from '@domain/checkin/gateRecord'
import { wholeBook } from '@domain/checkin/gateBook'
import { recordScans } from '@domain/checkin/recordScans'
import { ok, refuse } from '@domain/kernel/result'
import { may } from '@domain/staff/grant'
import type { StaffHandler } from '../context'
import { bookIn, writeBook } from '../store/gateBooks'
import { inTurns } from '../edition/inTurns'
import { loadBooks, targetOf, type Gate } from './loadGate'

/**
 * 上传: what a phone did while it was on its own, or took back. It has happened, so it is recorded and not judged; what is
 * to be looked at is seen when it is read. 2 calls, and 1 for each of at most 16 documents, however many scans there are.
 */
export const uploadScans: StaffHandler<'uploadScans', Gate> = {
  load: ({ sessionId }) => loadBooks(sessionId),
  run: async ({ scans, gates }, { session, books }, { caller, grants, now }) => {
    const records = scans.flatMap((scan) => parseRecord(scan, gates) ?? [])
    // A grant that has ended since counts for what was done while it was live.
    const isAllowed = ({ at }: GateRecord) => may(grants, 'checkIn', targetOf(session), at)
    const known = books.map(bookIn)
    const changes = recordScans(records.filter(isAllowed), { session, book: wholeBook(known), by: caller.personId }, now)
    const written = await inTurns([...changes], async ([id, { edits, ticketIds }]) => {
      const document = books.find(({ _id }) => _id === id)
      const tickets = Object.fromEntries(ticketIds.map((ticketId) => [ticketId, document?.tickets?.[ticketId]]))
      return writeBook({ id, session, exists: document !== undefined, edits, tickets })
    })
    if (written.includes(false)) return refuse({ code: 'RACE_LOST' })
    return ok({ scans: Object.fromEntries(records.map((record) => [record.scanId, isAllowed(record) ? 'kept' : 'NOT_ALLOWED'])) })
  },
}
