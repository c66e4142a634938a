import { ok, refuse } from '@domain/kernel/result'
import { partySize } from '@domain/reservation/party'
import { decideJoin } from '@domain/waitlist/decideJoin'
import type { Input } from '@domain/contract/api'
import type { PersonContext, PersonHandler } from '../context'
import { ask } from '../person/ask'
import { answersProblem, newEntry } from '../person/newEntry'
import { readSession, writeLedger, type SessionAndView } from '../store/sessions'
import { findDonors, transfer, type Donor } from '../store/transfers'
import { ticketIdOf } from '../ticket/ticketId'
import { myTurn } from './myTurn'

/** 加入候补: puts a whole party on the waiting list. 4 calls; more in a sharded session whose last places it takes along. */
export const joinWaiting: PersonHandler<'joinWaiting'> = async (input, context) => {
  const problem = answersProblem(input)
  if (problem) return refuse(problem)
  const read = await readSession(input.sessionId, context.caller.personId)
  return read ? joinIn(await withLastPlaces(read), input, context) : refuse({ code: 'NOT_FOUND' })
}

const joinIn = async ({ found, donors }: Gathered, input: Input<'joinWaiting'>, context: PersonContext) => {
  const { caller: { personId, openid }, now, environment } = context
  const { sessionId, requestKey, party, atLeast = partySize(party) } = input
  const { session, ledger: { queue } } = found
  const ticketId = ticketIdOf({ sessionId, personId, requestKey }, environment.IDENTITY_KEY)
  const decision = decideJoin({ session, personId }, found.ledger, { requestKey, ticketId, party, atLeast }, now)
  if (!decision.ok) return decision
  const { entry: turn } = decision.value
  if (decision.value.kind === 'repeat') return ok({ turn: myTurn(turn, queue, personId) })
  const entry = newEntry({ session, booker: { personId, openid }, requestKey, ticketId, party, answers: input }, context)
  const asked = await ask({ found, personId, entry }, context)
  if (!asked.ok) return asked
  for (const { id, left } of donors) await transfer({ from: id, to: sessionId, places: left, kind: 'left' }, now)
  const isIn = await writeLedger(sessionId, decision.value.write, found.factsRev)
  return isIn ? ok({ turn: myTurn(turn, [...queue, personId], personId) }) : refuse({ code: 'RACE_LOST' })
}

/** A session with what its shards have left counted in, and who has it. */
interface Gathered {
  readonly found: SessionAndView
  readonly donors: readonly Donor[]
}

/**
 * Of a sharded session nobody waits for yet: what its shards have left. Enough for the party, and it need not wait; too
 * little, and the few places come along to the root, where the list is.
 */
const withLastPlaces = async (found: SessionAndView): Promise<Gathered> => {
  const { session, ledger, home } = found
  if (!home || ledger.waitingCount > 0 || ledger.mine || ledger.myWaiting) return { found, donors: [] }
  const donors = await findDonors(session.id)
  const online = donors.reduce((sum, { left }) => sum + left, ledger.left.online)
  return { donors, found: { ...found, ledger: { ...ledger, left: { ...ledger.left, online } } } }
}
