import { ok, refuse } from '@domain/kernel/result'
import { entryKey } from '@domain/person/person'
import { maskedPhone } from '../person/masked'
import { answersOf, type Answers } from '../person/newEntry'
import { revealedOf } from '../person/revealed'
import { loadSession, type WholeSession } from '../session/loadSession'
import { readPerson } from '../store/people'
import type { Context, StaffHandler } from '../context'
import { heldByCode } from './heldByCode'
import { shownHolder } from './shownHolder'

/** Whose ticket it is, masked, so that nobody changes or gives up another one's on the phone. 2 calls, 3 for a large session. */
export const findByCode: StaffHandler<'findByCode', WholeSession> = {
  load: loadSession,
  run: async ({ ticketId }, whole, context) => {
    const found = heldByCode(whole, ticketId)
    if (!found || !('party' in found.held)) return refuse({ code: 'NO_RESERVATION' })
    const answers = await answersOfTicket(whole, ticketId, context)
    return ok({ ...shownHolder(found.held, answers), ...(answers?.phone !== undefined && { maskedPhone: maskedPhone(answers.phone) }) })
  },
}

/** The number of whoever holds a ticket, who picks the children up, a group's list; the audit log keeps who looked, and why if that was said. 3 calls, 4 for a large session. */
export const revealHolder: StaffHandler<'revealHolder', WholeSession> = {
  load: loadSession,
  run: async ({ ticketId }, whole, context) => {
    const answers = await answersOfTicket(whole, ticketId, context)
    return ok(answers ? revealedOf(answers) : {})
  },
  note: ({ sessionId, ticketId, why }) => ({ sessionId, ticketId, ...(why && { why }) }),
}

/** What the holder of a ticket filled in; undefined where nothing is kept, or the ticket is not held. */
const answersOfTicket = async (whole: WholeSession, ticketId: string, context: Context): Promise<Answers | undefined> => {
  const found = heldByCode(whole, ticketId)
  const person = found && (await readPerson(whole.root.editionId, found.personId))
  const entry = person?.entries[entryKey(whole.root._id)]
  return person && entry?.ticketId === ticketId ? answersOf(entry, person, context) : undefined
}
