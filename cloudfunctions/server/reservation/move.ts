import { ok, refuse } from '@domain/kernel/result'
import { entryKey, type Entry, type Person } from '@domain/person/person'
import { decideCancel } from '@domain/reservation/decideCancel'
import { decideMove, type MoveCommand } from '@domain/reservation/decideMove'
import type { Input } from '@domain/contract/api'
import type { PersonContext, PersonHandler } from '../context'
import { ask } from '../person/ask'
import { knownMembers } from '../family/familyOf'
import { answersOf, newEntry } from '../person/newEntry'
import { loanFor, withLoan } from '../session/borrow'
import { readPerson } from '../store/people'
import { documentOfMine, readSessions, writeLedger, type SessionAndView } from '../store/sessions'
import { ticketIdOf } from '../ticket/ticketId'
import { afterGivingBack } from '../waitlist/afterGivingBack'
import { ticketOfSession } from './myTicket'
import { take } from './take'

/**
 * Moves a party to another session of the event: read both sessions, read the person, write the request, take the new
 * place, release the old one. 5 calls. Cut off between the last two, the clock releases the old one.
 */
export const move: PersonHandler<'move'> = async (input, context) => {
  const { caller: { personId }, environment } = context
  const { sessionId, toSessionId, ticketId, requestKey } = input
  const sessions = await readSessions([sessionId, toSessionId], personId, ['ledger.waiting'])
  const [from, to] = [sessions.get(sessionId), sessions.get(toSessionId)]
  if (!from || !to) return refuse({ code: 'NOT_FOUND' })
  const newTicketId = ticketIdOf({ sessionId: toSessionId, personId, requestKey }, environment.IDENTITY_KEY)
  const taken = await takeNew({ from, to }, input, { ticketId, requestKey, newTicketId }, context)
  if (!taken.ok) return taken
  if (!(await releaseOld(from, ticketId, context))) return refuse({ code: 'RACE_LOST' })
  return ok({ ticket: ticketOfSession(to.session, taken.value, context) })
}

interface Both {
  readonly from: SessionAndView
  readonly to: SessionAndView
}

const takeNew = async ({ from, to }: Both, input: Input<'move'>, command: MoveCommand, context: PersonContext) => {
  const { caller: { personId }, now } = context
  const decide = (seen: SessionAndView) => decideMove({ from, to: seen, personId }, command, now)
  const decision = decide(to)
  if (!decision.ok) return decision
  if (decision.value.kind === 'taken') return ok(decision.value.holder)
  const loan = await loanFor(to, decision.value, now)
  if (!loan.ok) return loan
  const asked = await askToMove({ from, to }, input, command, context)
  if (!asked.ok) return asked
  const holder = await take(await withLoan(to, loan.value, now), decide)
  return holder ? ok(holder) : refuse({ code: 'RACE_LOST' })
}

/** The new session's entry has the old one's answers; the old one is marked, so that the clock looks at both. */
const askToMove = async ({ from, to }: Both, { requestKey }: Input<'move'>, { newTicketId }: MoveCommand, context: PersonContext) => {
  const { caller: { personId, openid }, now } = context
  const person = await readPerson(from.session.editionId, personId)
  const key = entryKey(from.session.id)
  const answers = person && answersOfEntry(person, key, context)
  const entryBefore = person?.entries[key]
  const party = from.ledger.mine?.party
  if (!person || !party) return refuse({ code: 'RACE_LOST' })
  const entry = newEntry({
    session: to.session, booker: { personId, openid }, requestKey, ticketId: newTicketId, party, answers, members: entryBefore && knownMembers(entryBefore, party, person, context),
    movedFrom: from.session.id,
  }, context)
  const also = { [`entries.${key}.state`]: 'changing' satisfies Entry['state'], [`entries.${key}.at`]: now }
  return ask({ found: to, personId, entry, person, replaces: { sessionId: from.session.id, also } }, context)
}

const answersOfEntry = (person: Person, key: string, context: PersonContext) => {
  const entry = person.entries[key]
  return entry && answersOf(entry, person, context)
}

/** The place it came from goes back. @returns false when it changed meanwhile */
const releaseOld = async (from: SessionAndView, ticketId: string, { caller: { personId }, now }: PersonContext): Promise<boolean> => {
  const decision = decideCancel({ session: from.session, personId }, from.ledger, { ticketId, why: 'moved' }, now)
  // Released already, or by now begun: either way the new place is the one that counts.
  if (!decision.ok || decision.value.kind === 'repeat') return true
  const isReleased = await writeLedger(documentOfMine(from), decision.value.write)
  if (isReleased) await afterGivingBack(from, decision.value.offers, now)
  return isReleased
}
