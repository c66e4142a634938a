import { wholeBook } from '@domain/checkin/gateBook'
import type { RosterEntry } from '@domain/checkin/decideCheckIn'
import { admissionOf, type TicketTruth } from '@domain/checkin/gateScans'
import { bookIn } from '../store/gateBooks'
import type { Gate } from './loadGate'

/** What the database knows of a ticket, as a scan is decided by it. @param scanId  the scan itself, should it have been recorded */
export const storedEntry = ({ ledgers, books }: Pick<Gate, 'ledgers' | 'books'>, ticketId: string, scanId: string): RosterEntry | undefined => {
  const truth = truthIn(ledgers, ticketId)
  if (truth?.state !== 'held') return truth
  const scans = wholeBook(books.map(bookIn)).tickets[ticketId]?.scans ?? {}
  const { entered } = admissionOf(scans, truth)
  const recorded = scans[scanId]
  return { ...truth, ...(entered && { entered }), ...(recorded && { recorded }) }
}

type Known = Exclude<TicketTruth, { readonly state: 'unknown' }>

const truthIn = (ledgers: Gate['ledgers'], ticketId: string): Known | undefined => {
  for (const { ledger } of ledgers) {
    const held = Object.values(ledger.holders).find((holder) => holder.ticketId === ticketId)
    if (held) return { state: 'held', party: held.party, rev: held.rev, ...(held.review && { underReview: true }) }
  }
  const released = ledgers.flatMap(({ ledger }) => Object.values(ledger.released)).find((entry) => entry.ticketId === ticketId)
  return released && { state: 'released', at: released.at }
}
