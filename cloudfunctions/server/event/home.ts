import { ok, refuse } from '@domain/kernel/result'
import { isUnsettled, type Entry, type Person } from '@domain/person/person'
import type { MyTicket } from '@domain/contract/api'
import type { Context, PublicHandler } from '../context'
import { ticketOfSession } from '../reservation/myTicket'
import { readPerson } from '../store/people'
import { readProgramme } from '../store/programme'
import { readSession } from '../store/sessions'
import { signTicket } from '../ticket/ticketSigner'

/**
 * The programme's table of contents and the caller's next ticket. 2 calls; 1 when the caller's copy is still fresh. For
 * some minutes after the caller did something 1 more: until the clock has settled it only the ledger knows.
 */
export const home: PublicHandler<'home'> = async ({ programme }, context) => {
  const { caller, environment } = context
  const [contents, person] = await Promise.all([
    programme ? readProgramme(environment.EDITION) : undefined,
    caller ? readPerson(environment.EDITION, caller.personId) : undefined,
  ])
  if (programme && !contents) return refuse({ code: 'NOT_FOUND' })
  const next = person && (await nextTicket(person, context))
  return ok({ ...(contents && { programme: contents }), ...(next && { nextTicket: next }) })
}

/** Whoever has more requests under way than this looks at the tickets page. */
const MOST_LOOKED_AT = 3

/** The ticket whose session is over soonest. */
const nextTicket = async (person: Person, context: Context): Promise<MyTicket | undefined> => {
  const candidates = Object.values(person.entries)
    .filter((entry) => context.now < entry.endsAt && !entry.sessionCancelled && (isUnsettled(entry) || entry.state === 'held'))
    .sort((one, other) => one.endsAt - other.endsAt)
  for (const entry of candidates.slice(0, MOST_LOOKED_AT)) {
    const ticket = isUnsettled(entry) ? await fromLedger(entry, person, context) : fromEntry(entry, person, context)
    if (ticket) return ticket
  }
  return undefined
}

const fromLedger = async ({ sessionId }: Entry, { personId }: Person, context: Context): Promise<MyTicket | undefined> => {
  const found = await readSession(sessionId, personId)
  const { mine } = found?.ledger ?? {}
  return found && mine && !found.session.cancelled ? ticketOfSession(found.session, mine, context) : undefined
}

const fromEntry = (entry: Entry, { editionId }: Person, { environment }: Context): MyTicket => {
  const { sessionId, ticketId, rev, party, endsAt, shown, startsAt, sessionEndsAt } = entry
  const text = signTicket({ editionId, sessionId, ticketId, rev, party, expiresAt: endsAt }, environment)
  return {
    sessionId, ...shown, startsAt, party, ticketId,
    ...(sessionEndsAt !== undefined && { endsAt: sessionEndsAt }),
    state: { kind: 'valid', text },
  }
}
