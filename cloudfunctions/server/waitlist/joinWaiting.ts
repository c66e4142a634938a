import { ok, refuse } from '@domain/kernel/result'
import { partySize } from '@domain/reservation/party'
import { decideJoin } from '@domain/waitlist/decideJoin'
import type { PersonHandler } from '../context'
import { ask } from '../person/ask'
import { answersProblem, newEntry } from '../person/newEntry'
import { readSession, writeLedger, type SessionAndView } from '../store/sessions'
import { findDonors, transfer } from '../store/transfers'
import { ticketIdOf } from '../ticket/ticketId'
import { myTurn } from './myTurn'
import type { Instant } from '@domain/kernel/instant'

/** 加入候补: puts a whole party on the waiting list. 4 calls; more in a sharded session whose last places it takes along. */
export const joinWaiting: PersonHandler<'joinWaiting'> = async (input, context) => {
  const problem = answersProblem(input)
  if (problem) return refuse(problem)
  const { caller: { personId, openid }, now, environment } = context
  const { sessionId, requestKey, party, atLeast = partySize(party) } = input
  const read = await readSession(sessionId, personId)
  if (!read) return refuse({ code: 'NOT_FOUND' })
  const found = await withLastPlaces(read, partySize(party), now)
  const ticketId = ticketIdOf({ sessionId, personId, requestKey }, environment.IDENTITY_KEY)
  const decision = decideJoin({ session: found.session, personId }, found.ledger, { requestKey, ticketId, party, atLeast }, now)
  if (!decision.ok) return decision
  const { entry: turn } = decision.value
  if (decision.value.kind === 'repeat') return ok({ turn: myTurn(turn, found.ledger.queue, personId) })
  const entry = newEntry({ session: found.session, booker: { personId, openid }, requestKey, ticketId, party, answers: input }, context)
  const asked = await ask({ found, personId, entry }, context)
  if (!asked.ok) return asked
  if (!(await writeLedger(sessionId, decision.value.write, found.factsRev))) return refuse({ code: 'RACE_LOST' })
  return ok({ turn: myTurn(turn, [...found.ledger.queue, personId], personId) })
}

/**
 * Of a sharded session nobody waits for yet: what its shards have left. Enough for the party, and it need not wait; too
 * little, and the few places come along to the root, where the list is.
 */
const withLastPlaces = async (found: SessionAndView, people: number, now: Instant): Promise<SessionAndView> => {
  const { session, ledger, home } = found
  if (!home || ledger.waitingCount > 0 || ledger.mine) return found
  const donors = await findDonors(session.id)
  const there = donors.reduce((sum, { left }) => sum + left, 0)
  if (there + ledger.left.online < people) {
    for (const { id, left } of donors) await transfer({ from: id, to: session.id, places: left, kind: 'left' }, now)
  }
  return { ...found, ledger: { ...ledger, left: { ...ledger.left, online: ledger.left.online + there } } }
}
