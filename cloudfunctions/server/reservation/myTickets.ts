import { ok } from '@domain/kernel/result'
import type { MyTicket, WaitingTicket } from '@domain/contract/views'
import type { Entry, Person } from '@domain/person/person'
import type { Released } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'
import type { Party } from '@domain/reservation/party'
import type { PersonContext, PersonHandler } from '../context'
import { knownMembers } from '../family/familyOf'
import { answersOf } from '../person/newEntry'
import { readPerson } from '../store/people'
import { readSessions, type SessionAndView } from '../store/sessions'
import { myTurn } from '../waitlist/myTurn'
import { cancelledTicket, shownSession, ticketOfSession } from './myTicket'

/** The caller's tickets and turns, newest session first; the state of each is the ledger's. 2 calls. */
export const myTickets: PersonHandler<'myTickets'> = async (_input, context) => {
  const { caller: { personId }, environment } = context
  const person = await readPerson(environment.EDITION, personId)
  const entries = Object.values(person?.entries ?? {}).sort((one, other) => other.startsAt - one.startsAt)
  if (!person || entries.length === 0) return ok({ tickets: [], waiting: [] })
  const ids = entries.flatMap(({ sessionId, proposedTo }) => [sessionId, ...(proposedTo === undefined ? [] : [proposedTo])])
  const sessions = await readSessions([...new Set(ids)], personId, { ticketIds: entries.map(({ ticketId }) => ticketId) })
  return ok({
    tickets: entries.flatMap((entry) => ticketOf(entry, sessions.get(entry.sessionId), { person, context }) ?? []).map((ticket) => withProposed(ticket, sessions)),
    waiting: entries.flatMap((entry) => waitingOf(entry, sessions.get(entry.sessionId), { person, context }) ?? []),
  })
}

interface Reading {
  readonly person: Person
  readonly context: PersonContext
}

/** An entry without anything in the ledger never took places: it is no ticket. */
const ticketOf = (entry: Entry, found: SessionAndView | undefined, { person, context }: Reading): MyTicket | undefined => {
  if (!found) return undefined
  const { session, ledger: { mine, myWaiting, myReleased } } = found
  if (mine) return { ...ticketOfSession(session, mine, context), ...ownFacts(entry, mine.party, person, context) }
  if (myWaiting) return undefined
  const released = releasedOf(entry, myReleased)
  return released && TICKET_ENDS.includes(released.why) ? cancelledTicket(session, entry, released) : undefined
}

/** A group's ticket with the time of the session that its host unit proposes. */
const withProposed = (ticket: MyTicket, sessions: ReadonlyMap<string, SessionAndView>): MyTicket => {
  const { state } = ticket
  const proposed = state.kind === 'awaitingReview' ? state.proposed : undefined
  const session = proposed && sessions.get(proposed.sessionId)?.session
  if (!session) return ticket
  const { id, startsAt, endsAt } = session
  return { ...ticket, state: { kind: 'awaitingReview', proposed: { sessionId: id, startsAt, ...(endsAt !== undefined && { endsAt }) } } }
}

/** A turn that ended is no ticket. */
const TICKET_ENDS: readonly Released['why'][] = ['cancelled', 'moved', 'declined']

/** What only the person's own document knows. */
const ownFacts = (entry: Entry, party: Party, person: Person, context: PersonContext): Pick<MyTicket, 'members' | 'unit'> => {
  const unit = entry.group && answersOf(entry, person, context)?.group?.unit
  const members = knownMembers(entry, party, person, context)
  return { ...(members && { members }), ...(unit !== undefined && { unit }) }
}

const releasedOf = (entry: Entry, released: Released | undefined): Released | undefined =>
  released?.requestKey === entry.requestKey ? released : undefined

const waitingOf = (entry: Entry, found: SessionAndView | undefined, { person, context }: Reading): WaitingTicket | undefined => {
  if (!found || found.ledger.mine) return undefined
  const { session, ledger: { myWaiting, myReleased, queue } } = found
  if (myWaiting) {
    const { party } = myWaiting
    const members = knownMembers(entry, party, person, context)
    return { ...shownSession(session), party, ...(members && { members }), turn: myTurn(myWaiting, queue, person.personId) }
  }
  const lapsed = lapsedOf(releasedOf(entry, myReleased), session)
  return lapsed && { ...shownSession(session), party: entry.party, lapsed }
}

const lapsedOf = (released: Released | undefined, { cancelled }: SessionFacts): WaitingTicket['lapsed'] => {
  if (!released) return undefined
  const { at, why } = released
  if (why === 'sessionCancelled') return { at, why, ...(cancelled && { reason: cancelled.reason }) }
  return why === 'offerLapsed' || why === 'sessionBegan' ? { at, why } : undefined
}
