import { ok, refuse } from '@domain/kernel/result'
import { entryKey, type Entry, type Person } from '@domain/person/person'
import { decideCancel } from '@domain/reservation/decideCancel'
import { decideMove, raisedByMove, type MoveCommand } from '@domain/reservation/decideMove'
import type { Holder } from '@domain/session/ledger'
import type { PersonContext, PersonHandler } from '../context'
import { ask } from '../person/ask'
import { knownMembers } from '../family/familyOf'
import { answersAt, answersOf, newEntry } from '../person/newEntry'
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
  const { sessionId, toSessionId, ...asked } = input
  const sessions = await readSessions([sessionId, toSessionId], personId, { ticketIds: [input.ticketId], withTurns: true })
  const [from, to] = [sessions.get(sessionId), sessions.get(toSessionId)]
  if (!from || !to) return refuse({ code: 'NOT_FOUND' })
  const newTicketId = ticketIdOf({ sessionId: toSessionId, personId, requestKey: asked.requestKey }, environment.IDENTITY_KEY)
  const taken = await takeNew({ from, to }, { ...asked, newTicketId }, context)
  if (!taken.ok) return taken
  if (!(await releaseOld(from, input.ticketId, context))) return refuse({ code: 'RACE_LOST' })
  return ok({ ticket: ticketOfSession(to.session, taken.value, context) })
}

interface Both {
  readonly from: SessionAndView
  readonly to: SessionAndView
}

const takeNew = async ({ from, to }: Both, command: MoveCommand, context: PersonContext) => {
  const { caller: { personId }, now } = context
  const decide = (seen: SessionAndView) => decideMove({ from, to: seen, personId }, command, now)
  const decision = decide(to)
  if (!decision.ok) return decision
  if (decision.value.kind === 'taken') return ok(decision.value.holder)
  const loan = await loanFor(to, decision.value, now)
  if (!loan.ok) return loan
  const asked = await askToMove({ from, to }, command, context)
  if (!asked.ok) return asked
  const holder = await take(await withLoan(to, loan.value, now), decide)
  return holder ? ok(holder) : refuse({ code: 'RACE_LOST' })
}

/**
 * The new session's entry has the old one's answers, with those to what it raises, and without those that it does not
 * ask; the old one is marked, so that the clock looks at both.
 */
const askToMove = async ({ from, to }: Both, command: MoveCommand, context: PersonContext) => {
  const { caller: { personId, openid }, now } = context
  const person = await readPerson(from.session.editionId, personId)
  const { mine } = from.ledger
  if (!person || !mine) return refuse({ code: 'RACE_LOST' })
  const key = entryKey(from.session.id)
  const entryBefore = person.entries[key]
  const { requestKey, newTicketId: ticketId } = command
  const entry = newEntry({
    session: to.session, booker: { personId, openid }, requestKey, ticketId, party: mine.party, movedFrom: from.session.id,
    ...(entryBefore && ownWords(entryBefore, { from, to, mine, person, command }, context)),
  }, context)
  const also = { [`entries.${key}.state`]: 'changing' satisfies Entry['state'], [`entries.${key}.at`]: now }
  return ask({ found: to, personId, entry, person, replaces: { sessionId: from.session.id, also } }, context)
}

interface Moving extends Both {
  readonly mine: Holder
  readonly person: Person
  readonly command: MoveCommand
}

/** What the booker said about the old place, as far as it is said of the new one. */
const ownWords = (entry: Entry, { from, to: { session }, mine, person, command }: Moving, context: PersonContext) => {
  const { party } = mine
  const kept = answersOf(entry, person, context)
  return {
    members: knownMembers(entry, party, person, context),
    answers: kept && answersAt(kept, command, raisedByMove(from.session, session, mine), { session, party }),
  }
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
