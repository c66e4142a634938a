import { ok, refuse } from '@domain/kernel/result'
import { later } from '@domain/kernel/instant'
import { SETTLED_AFTER } from '@domain/person/decideAsk'
import { entryKey } from '@domain/person/person'
import { decideChange } from '@domain/reservation/decideChange'
import type { Input } from '@domain/contract/api'
import type { PersonContext, PersonHandler } from '../context'
import { loanFor, withLoan, type LoanRefusal } from '../session/borrow'
import { untilWon } from '../untilWon'
import { markEntry } from '../store/people'
import { documentOfMine, factsRevOfMine, readSessionWithTurns, writeLedger, type SessionAndView } from '../store/sessions'
import { afterGivingBack } from '../waitlist/afterGivingBack'
import { ticketOfSession } from './myTicket'
import { whoComes } from './whoComes'

/** Changes who comes on a reservation: fewer, more or others. The QR is a new one. 3 calls, 1 more when the person's document is asked, and 1 for each offer it makes. */
export const changeParty: PersonHandler<'changeParty'> = (input, context) => untilWon(() => tryChange(input, context))

const tryChange: PersonHandler<'changeParty'> = async (input, context) => {
  const found = await readSessionWithTurns(input.sessionId, context.caller.personId)
  return found ? changeIn(found, input, context) : refuse({ code: 'NOT_FOUND' })
}

const noLoan = (refusal: LoanRefusal) => (refusal.code === 'RACE_LOST' ? refuse(refusal) : refuse({ code: 'NO_MORE_PLACES', placesLeft: refusal.placesLeft }))

const changeIn = async (found: SessionAndView, { sessionId, ...command }: Input<'changeParty'>, context: PersonContext) => {
  const { session } = found
  const { caller: { personId }, now } = context
  const decide = (seen: SessionAndView) => decideChange({ session, personId }, seen.ledger, command, now)
  const decision = decide(found)
  if (!decision.ok) return decision
  if (decision.value.kind === 'repeat') return ok({ ticket: ticketOfSession(session, decision.value.holder, context) })
  const allowed = await whoComes(command, found, context)
  if (!allowed.ok) return allowed
  const loan = await loanFor(found, decision.value, now)
  if (!loan.ok) return noLoan(loan.refusal)
  const who = { editionId: session.editionId, personId, key: entryKey(sessionId), ticketId: command.ticketId }
  await markEntry(who, { state: 'changing', at: now, dueAt: later(now, SETTLED_AFTER), members: command.members, answers: allowed.value })
  const change = decide(await withLoan(found, loan.value, now))
  const isMade = change.ok && change.value.kind === 'change' && (await writeLedger(documentOfMine(found), change.value.write, factsRevOfMine(found)))
  if (!isMade) return refuse({ code: 'RACE_LOST' })
  await afterGivingBack(found, change.value.offers, now)
  return ok({ ticket: ticketOfSession(session, change.value.holder, context) })
}
