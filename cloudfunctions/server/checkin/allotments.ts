import { decideGiveBack, decideTake, placesOf } from '@domain/checkin/allotment'
import { wholeBook } from '@domain/checkin/gateBook'
import { ok, refuse } from '@domain/kernel/result'
import { newLedger, type Ledger } from '@domain/session/ledger'
import type { StaffHandler } from '../context'
import { bookIn } from '../store/gateBooks'
import { writeLedger } from '../store/sessions'
import { loadBooks, loadForTicket, type Gate } from './loadGate'

/**
 * 借现场名额: a phone borrows places for people without a ticket before it is off the network. They lie in the session's
 * own document, of a large one too. The ledger says who borrowed them. 3 calls.
 */
export const takeAllotment: StaffHandler<'takeAllotment', Gate> = {
  load: ({ sessionId }) => loadForTicket(sessionId, undefined),
  run: async ({ requestKey, places }, gate, { caller, now }) => {
    const decision = decideTake(gate.session, ledgerOf(gate), { requestKey, places, by: caller.personId }, now)
    if (!decision.ok) return decision
    const { value } = decision
    if (value.kind === 'take' && !(await writeLedger(gate.session.id, value.write))) return refuse({ code: 'RACE_LOST' })
    return ok({ places: placesOf(value.allotment) })
  },
}

/**
 * 还现场名额: what nobody was let in on is left for others. Whoever may check in at the session may do it, should the phone
 * that borrowed them be lost. 3 calls.
 */
export const giveBackAllotment: StaffHandler<'giveBackAllotment', Gate> = {
  load: ({ sessionId }) => loadBooks(sessionId),
  run: async ({ allotment }, gate, { caller, now }) => {
    const decision = decideGiveBack(ledgerOf(gate).allotments, wholeBook(gate.books.map(bookIn)), { id: allotment, by: caller.personId }, now)
    if (!decision) return refuse({ code: 'NOT_FOUND' })
    if (decision.kind === 'giveBack' && !(await writeLedger(gate.session.id, decision.write))) return refuse({ code: 'RACE_LOST' })
    return ok({ used: decision.used })
  },
}

const ledgerOf = ({ session, ledgers }: Gate): Ledger => ledgers.find(({ _id }) => _id === session.id)?.ledger ?? newLedger({})
