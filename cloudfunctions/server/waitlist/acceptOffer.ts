import { ok, refuse } from '@domain/kernel/result'
import { later } from '@domain/kernel/instant'
import { SETTLED_AFTER } from '@domain/person/decideAsk'
import { entryKey } from '@domain/person/person'
import { decideAccept } from '@domain/waitlist/decideAccept'
import type { PersonHandler } from '../context'
import { ticketOfSession } from '../reservation/myTicket'
import { whoComes } from '../reservation/whoComes'
import { untilWon } from '../untilWon'
import { markEntry } from '../store/people'
import { readSessionWithTurns, writeLedger } from '../store/sessions'
import { tellOffered } from './tellOffered'

/** 接受递补: the offered places become a reservation. 3 calls, 1 more when the person's document is asked who comes, and 1 for each offer it makes. */
export const acceptOffer: PersonHandler<'acceptOffer'> = (input, context) => untilWon(() => tryAccept(input, context))

const tryAccept: PersonHandler<'acceptOffer'> = async ({ sessionId, ...command }, context) => {
  const { caller: { personId }, now } = context
  const found = await readSessionWithTurns(sessionId, personId)
  if (!found) return refuse({ code: 'NOT_FOUND' })
  const { session } = found
  const decision = decideAccept({ session, personId }, found.ledger, command, now)
  if (!decision.ok) return decision
  const { holder } = decision.value
  if (decision.value.kind === 'accept') {
    const allowed = await whoComes(command, { session, before: found.ledger.myWaiting }, context)
    if (!allowed.ok) return allowed
    const who = { editionId: session.editionId, personId, key: entryKey(sessionId), ticketId: holder.ticketId }
    const rewritten = allowed.value
    const isMarked = await markEntry(who, { state: 'changing', at: now, dueAt: later(now, SETTLED_AFTER), members: command.members, rewritten })
    if (rewritten && !isMarked) return refuse({ code: 'RACE_LOST' })
    if (!(await writeLedger(sessionId, decision.value.write, found.factsRev))) return refuse({ code: 'RACE_LOST' })
    await tellOffered(session, decision.value.offers, now)
  }
  return ok({ ticket: ticketOfSession(session, holder, context) })
}
