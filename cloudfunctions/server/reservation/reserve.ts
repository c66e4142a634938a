import { ok, refuse } from '@domain/kernel/result'
import { checkAnswers } from '@domain/reservation/answers'
import { decideReserve } from '@domain/reservation/decideReserve'
import type { Input } from '@domain/contract/api'
import type { PersonContext, PersonHandler } from '../context'
import { ask, noteLost } from '../person/ask'
import { keptAnswers, newEntry } from '../person/newEntry'
import { loanFor, withLoan } from '../session/borrow'
import { readSession, type SessionAndView } from '../store/sessions'
import { ticketIdOf } from '../ticket/ticketId'
import { ticketOfSession } from './myTicket'
import { take } from './take'

/**
 * Reserves a party's places: read the session (a refusal ends here), read the person, write the request into the
 * person's document, take the places (the commit). 4 calls; in a sharded session whose home shard is empty 7.
 */
export const reserve: PersonHandler<'reserve'> = async (input, context) => {
  const found = await readSession(input.sessionId, context.caller.personId)
  return found ? reserveIn(found, input, context) : refuse({ code: 'NOT_FOUND' })
}

const reserveIn = async (found: SessionAndView, input: Input<'reserve'>, context: PersonContext) => {
  const { caller: { personId, openid }, environment, now } = context
  const { sessionId, requestKey, party } = input
  const ticketId = ticketIdOf({ sessionId, personId, requestKey }, environment.IDENTITY_KEY)
  const decide = (seen: SessionAndView) => decideReserve({ session: seen.session, personId }, seen.ledger, { requestKey, party, ticketId }, now)
  const decision = decide(found)
  if (!decision.ok) return decision
  if (decision.value.kind === 'repeat') return ok({ ticket: ticketOfSession(found.session, decision.value.holder, context) })
  const answered = checkAnswers(input, found.session, party)
  if (!answered.ok) return answered
  const loan = await loanFor(found, decision.value, now)
  if (!loan.ok) return loan
  const answers = keptAnswers(input, found.session, party)
  const entry = newEntry({ session: found.session, booker: { personId, openid }, requestKey, ticketId, party, answers, members: input.members }, context)
  const asked = await ask({ found, personId, entry }, context)
  if (!asked.ok) return asked
  const holder = await take(await withLoan(found, loan.value, now), decide)
  // Somebody was faster: perhaps the last places are gone, perhaps this was the caller's own second tap. Asking again tells which.
  if (holder) return ok({ ticket: ticketOfSession(found.session, holder, context) })
  await noteLost(entry, { editionId: found.session.editionId, personId })
  return refuse({ code: 'RACE_LOST' })
}
