import { checkConsent, type ConsentRefusal } from '@domain/consent/consent'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { later } from '@domain/kernel/instant'
import { SETTLED_AFTER } from '@domain/person/decideAsk'
import { entryKey } from '@domain/person/person'
import { decideAccept } from '@domain/waitlist/decideAccept'
import type { Party } from '@domain/reservation/party'
import type { PersonContext, PersonHandler } from '../context'
import { ticketOfSession } from '../reservation/myTicket'
import { untilWon } from '../untilWon'
import { markEntry, readPerson } from '../store/people'
import { readSessionWithTurns, writeLedger, type SessionAndView } from '../store/sessions'
import { tellOffered } from './tellOffered'

/** 接受递补: the offered places become a reservation. 3 calls, and 1 for each offer it makes. */
export const acceptOffer: PersonHandler<'acceptOffer'> = (input, context) => untilWon(() => tryAccept(input, context))

/** More children than the waiting party had come only once a guardian has agreed. No call when there are none. */
const checkChildren = async (party: Party, { session, ledger: { mine, myWaiting } }: SessionAndView, { caller }: PersonContext): Promise<Result<true, ConsentRefusal>> => {
  const before = mine ?? myWaiting
  if (before === undefined || party.under14 <= before.party.under14) return ok(true)
  const person = await readPerson(session.editionId, caller.personId)
  return checkConsent(party, person?.profile?.childConsent)
}

const tryAccept: PersonHandler<'acceptOffer'> = async ({ sessionId, requestKey, party }, context) => {
  const { caller: { personId }, now } = context
  const found = await readSessionWithTurns(sessionId, personId)
  if (!found) return refuse({ code: 'NOT_FOUND' })
  const { session } = found
  const decision = decideAccept({ session, personId }, found.ledger, { requestKey, party }, now)
  if (!decision.ok) return decision
  const consent = await checkChildren(party, found, context)
  if (!consent.ok) return consent
  const { holder } = decision.value
  if (decision.value.kind === 'accept') {
    const who = { editionId: session.editionId, personId, key: entryKey(sessionId), ticketId: holder.ticketId }
    await markEntry(who, { state: 'changing', at: now, dueAt: later(now, SETTLED_AFTER) })
    if (!(await writeLedger(sessionId, decision.value.write, found.factsRev))) return refuse({ code: 'RACE_LOST' })
    await tellOffered(session, decision.value.offers, now)
  }
  return ok({ ticket: ticketOfSession(session, holder, context) })
}
