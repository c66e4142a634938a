import { ok, refuse, type Result } from '@domain/kernel/result'
import { later } from '@domain/kernel/instant'
import { SETTLED_AFTER } from '@domain/person/decideAsk'
import { entryKey } from '@domain/person/person'
import { decideChange, type ChangeCommand, type ChangeDecision, type ChangeRefusal } from '@domain/reservation/decideChange'
import type { Context, PersonHandler } from '../context'
import { borrow } from '../session/borrow'
import { markEntry } from '../store/people'
import { documentOfMine, readSessionWithTurns, writeLedger, type SessionAndView } from '../store/sessions'
import { afterGivingBack } from '../waitlist/afterGivingBack'
import { ticketOfSession } from './myTicket'

/** Changes who comes on a reservation: fewer, more or others. The QR is a new one. 3 calls, and 1 for each offer it makes. */
export const changeParty: PersonHandler<'changeParty'> = async ({ sessionId, ...command }, context) => {
  const { caller: { personId }, now } = context
  const found = await readSessionWithTurns(sessionId, personId)
  if (!found) return refuse({ code: 'NOT_FOUND' })
  const { session } = found
  const decision = await decideWithLoan(found, personId, command, context)
  if (!decision.ok) return decision
  if (decision.value.kind === 'change') {
    const marked = { state: 'changing', at: now, dueAt: later(now, SETTLED_AFTER) } as const
    await markEntry({ editionId: session.editionId, personId, key: entryKey(sessionId), ticketId: command.ticketId }, marked)
    if (!(await writeLedger(documentOfMine(found), decision.value.write, undefined))) return refuse({ code: 'RACE_LOST' })
    await afterGivingBack(found, decision.value.offers, now)
  }
  return ok({ ticket: ticketOfSession(session, decision.value.holder, context) })
}

const decideWithLoan = async (
  found: SessionAndView,
  personId: string,
  command: ChangeCommand,
  { now }: Context,
): Promise<Result<Exclude<ChangeDecision, { kind: 'borrow' }>, ChangeRefusal>> => {
  const asking = { session: found.session, personId }
  const first = decideChange(asking, found.ledger, command, now)
  if (!first.ok || first.value.kind !== 'borrow') return first as Result<Exclude<ChangeDecision, { kind: 'borrow' }>, ChangeRefusal>
  const none = refuse({ code: 'NO_MORE_PLACES', placesLeft: found.ledger.home?.left ?? 0 })
  const lent = await borrow(found, first.value.places, now)
  if (!lent) return none
  const second = decideChange(asking, lent.ledger, command, now)
  return second.ok && second.value.kind === 'borrow' ? none : (second as Result<Exclude<ChangeDecision, { kind: 'borrow' }>, ChangeRefusal>)
}
