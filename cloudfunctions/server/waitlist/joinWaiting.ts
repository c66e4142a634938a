import { ok, refuse } from '@domain/kernel/result'
import { checkAnswers } from '@domain/reservation/answers'
import { partySize } from '@domain/reservation/party'
import { decideJoin } from '@domain/waitlist/decideJoin'
import type { Input } from '@domain/contract/api'
import type { PersonContext, PersonHandler } from '../context'
import { ask, noteLost } from '../person/ask'
import { keptAnswers, newEntry } from '../person/newEntry'
import { readSession, writeLedger, type SessionAndView } from '../store/sessions'
import { findDonors, transfer, type Donor } from '../store/transfers'
import { ticketIdOf } from '../ticket/ticketId'
import { myTurn } from './myTurn'
import { tendWaitlist } from './tend'

/** 加入候补: puts a whole party on the waiting list. 4 calls; more in a sharded session whose last places it takes along. */
export const joinWaiting: PersonHandler<'joinWaiting'> = async (input, context) => {
  const read = await readSession(input.sessionId, context.caller.personId)
  if (!read) return refuse({ code: 'NOT_FOUND' })
  const found = await inOrder(read, context)
  return joinIn(await withLastPlaces(found), input, context)
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
  const answered = checkAnswers(input, session, party)
  if (!answered.ok) return answered
  const wanted = { session, booker: { personId, openid }, requestKey, ticketId, party, answers: keptAnswers(input, session, party), members: input.members }
  const entry = { ...newEntry(wanted, context), forTurn: true as const }
  const asked = await ask({ found, personId, entry }, context)
  if (!asked.ok) return asked
  for (const { id, left } of donors) await transfer({ from: id, to: sessionId, places: left, kind: 'left' }, now)
  if (await writeLedger(sessionId, decision.value.write, found.factsRev)) return ok({ turn: myTurn(turn, [...queue, personId], personId) })
  await noteLost(entry, { editionId: session.editionId, personId })
  return refuse({ code: 'RACE_LOST' })
}

/**
 * Places that have just come from a shard belong to whoever waits already: in a sharded session they are passed on before
 * anybody joins. No call else.
 */
const inOrder = async (found: SessionAndView, { caller: { personId }, now }: PersonContext): Promise<SessionAndView> => {
  const { session: { id }, ledger: { freed, waitingCount }, home } = found
  if (!home || waitingCount === 0 || freed === 0) return found
  await tendWaitlist(id, now, 'new')
  return (await readSession(id, personId)) ?? found
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
