import { ok, refuse, type Result } from '@domain/kernel/result'
import { decideReserve, type ReserveCommand, type ReserveDecision, type ReserveRefusal } from '@domain/reservation/decideReserve'
import type { Holder } from '@domain/session/ledger'
import type { Context, PersonHandler } from '../context'
import { ask } from '../person/ask'
import { answersProblem, newEntry } from '../person/newEntry'
import { borrow } from '../session/borrow'
import { homeOf, readSession, writeLedger, type SessionAndView } from '../store/sessions'
import { ticketIdOf } from '../ticket/ticketId'
import { ticketOfSession } from './myTicket'

/**
 * Reserves a party's places: read the session (a refusal ends here), read the person, write the request into the
 * person's document, take the places (the commit). 4 calls; in a sharded session whose home shard is empty 7.
 */
export const reserve: PersonHandler<'reserve'> = async (input, context) => {
  const problem = answersProblem(input)
  if (problem) return refuse(problem)
  const { personId, openid } = context.caller
  const read = await readSession(input.sessionId, personId)
  if (!read) return refuse({ code: 'NOT_FOUND' })
  const { sessionId, requestKey, party } = input
  const ticketId = ticketIdOf({ sessionId, personId, requestKey }, context.environment.IDENTITY_KEY)
  const decided = await decideWithLoan(read, personId, { requestKey, party, ticketId }, context)
  if (!decided.ok) return decided
  const { found, decision } = decided.value
  if (decision.kind === 'repeat') return ok({ ticket: ticketOfSession(found.session, decision.holder, context) })
  const entry = newEntry({ session: found.session, booker: { personId, openid }, requestKey, ticketId, party, answers: input }, context)
  const asked = await ask({ found, personId, entry }, context)
  if (!asked.ok) return asked
  // Somebody was faster: perhaps the last places are gone, perhaps this was the caller's own second tap. Asking again tells which.
  if (!(await take(found, decision))) return refuse({ code: 'RACE_LOST' })
  return ok({ ticket: ticketOfSession(found.session, decision.holder, context) })
}

type Taking = Extract<ReserveDecision, { kind: 'take' }>

/** Makes the decided write where the holder belongs. 1 call. */
export const take = (found: SessionAndView, { holder, write }: Taking): Promise<boolean> => {
  const place = holder.share === 'online' ? homeOf(found) : { id: found.session.id, factsRev: found.factsRev }
  return writeLedger(place.id, write, place.factsRev)
}

interface Decided {
  readonly found: SessionAndView
  readonly decision: Taking | { readonly kind: 'repeat'; readonly holder: Holder }
}

/** Decides; when the caller's home shard is too empty, brings places there first and decides again. */
const decideWithLoan = async (
  found: SessionAndView,
  personId: string,
  command: ReserveCommand,
  { now }: Context,
): Promise<Result<Decided, ReserveRefusal>> => {
  const first = decideReserve({ session: found.session, personId }, found.ledger, command, now)
  if (!first.ok) return first
  if (first.value.kind !== 'borrow') return ok({ found, decision: first.value })
  const placesLeft = found.ledger.home?.left ?? 0
  const full = refuse({ code: 'SESSION_FULL', placesLeft, waiting: 0 })
  const lent = await borrow(found, first.value.places, now)
  if (!lent) return full
  const second = decideReserve({ session: lent.session, personId }, lent.ledger, command, now)
  if (!second.ok) return second
  return second.value.kind === 'borrow' ? full : ok({ found: lent, decision: second.value })
}
