import { checkConsent } from '@domain/consent/consent'
import { ok, refuse } from '@domain/kernel/result'
import { later } from '@domain/kernel/instant'
import { SETTLED_AFTER } from '@domain/person/decideAsk'
import { entryKey } from '@domain/person/person'
import { decideChange } from '@domain/reservation/decideChange'
import type { Party } from '@domain/reservation/party'
import type { Holder } from '@domain/session/ledger'
import type { Input } from '@domain/contract/api'
import type { PersonContext, PersonHandler } from '../context'
import { checkMembers } from '../family/familyOf'
import { loanFor, withLoan, type LoanRefusal } from '../session/borrow'
import { untilWon } from '../untilWon'
import { markEntry, readPerson } from '../store/people'
import { documentOfMine, factsRevOfMine, readSessionWithTurns, writeLedger, type SessionAndView } from '../store/sessions'
import { afterGivingBack } from '../waitlist/afterGivingBack'
import { ticketOfSession } from './myTicket'

/** Changes who comes on a reservation: fewer, more or others. The QR is a new one. 3 calls, 1 more when the family is asked, and 1 for each offer it makes. */
export const changeParty: PersonHandler<'changeParty'> = (input, context) => untilWon(() => tryChange(input, context))

const tryChange: PersonHandler<'changeParty'> = async (input, context) => {
  const found = await readSessionWithTurns(input.sessionId, context.caller.personId)
  return found ? changeIn(found, input, context) : refuse({ code: 'NOT_FOUND' })
}

type Command = Pick<Input<'changeParty'>, 'party' | 'members'>

/** Whether more children than before may come, and those picked are of the family. No call when neither is asked. */
const checkWho = async ({ party, members }: Command, { session, ledger: { mine } }: SessionAndView, context: PersonContext) => {
  const consents = mine !== undefined && bringsChildren(mine, party)
  if (!consents && !members) return ok(true)
  const person = await readPerson(session.editionId, context.caller.personId)
  const consent = consents ? checkConsent(party, person?.profile?.childConsent) : ok(true)
  return consent.ok ? checkMembers(members, party, person, context) : consent
}

/** For a group its leader has said so. */
const bringsChildren = ({ party: before, share }: Holder, party: Party): boolean => party.under14 > before.under14 && share !== 'group'

const noLoan = (refusal: LoanRefusal) => (refusal.code === 'RACE_LOST' ? refuse(refusal) : refuse({ code: 'NO_MORE_PLACES', placesLeft: refusal.placesLeft }))

const changeIn = async (found: SessionAndView, { sessionId, ...command }: Input<'changeParty'>, context: PersonContext) => {
  const { session } = found
  const { caller: { personId }, now } = context
  const decide = (seen: SessionAndView) => decideChange({ session, personId }, seen.ledger, command, now)
  const decision = decide(found)
  if (!decision.ok) return decision
  if (decision.value.kind === 'repeat') return ok({ ticket: ticketOfSession(session, decision.value.holder, context) })
  const allowed = await checkWho(command, found, context)
  if (!allowed.ok) return allowed
  const loan = await loanFor(found, decision.value, now)
  if (!loan.ok) return noLoan(loan.refusal)
  const who = { editionId: session.editionId, personId, key: entryKey(sessionId), ticketId: command.ticketId }
  await markEntry(who, { state: 'changing', at: now, dueAt: later(now, SETTLED_AFTER), members: command.members })
  const change = decide(await withLoan(found, loan.value, now))
  const isMade = change.ok && change.value.kind === 'change' && (await writeLedger(documentOfMine(found), change.value.write, factsRevOfMine(found)))
  if (!isMade) return refuse({ code: 'RACE_LOST' })
  await afterGivingBack(found, change.value.offers, now)
  return ok({ ticket: ticketOfSession(session, change.value.holder, context) })
}
