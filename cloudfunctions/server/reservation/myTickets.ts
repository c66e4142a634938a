import { ok } from '@domain/kernel/result'
import type { MyTicket } from '@domain/contract/api'
import type { PersonContext, PersonHandler } from '../context'
import { command } from '../store/cloud'
import { formsOf, type ReservationDocument } from '../store/reservations'
import { listSessions, type SessionAndView } from '../store/sessions'
import { cancelledTicket, ticketOfSession } from './myTicket'

/** The caller's tickets, newest session first; the state of each is the ledger's. 2 calls. */
export const myTickets: PersonHandler<'myTickets'> = async (_input, context) => {
  const { personId } = context.caller
  const forms = await formsOf(personId)
  if (forms.length === 0) return ok({ tickets: [] })
  const ids = [...new Set(forms.map((form) => form.sessionId))]
  const sessions = await listSessions({ _id: command.in(ids) }, personId)
  const sessionsById = new Map(sessions.map((found) => [found.session.id, found]))
  const tickets = forms.flatMap((form) => ticketOf(form, sessionsById.get(form.sessionId), context) ?? [])
  return ok({ tickets })
}

/** A form without an entry in the ledger never took places: it is no ticket. */
const ticketOf = (form: ReservationDocument, found: SessionAndView | undefined, context: PersonContext): MyTicket | undefined => {
  if (!found) return undefined
  const { session, ledger } = found
  if (ledger.mine?.requestKey === form.requestKey) return ticketOfSession(session, ledger.mine, context)
  const cancelledAt = ledger.myReleased?.requestKey === form.requestKey ? ledger.myReleased.at : form.cancelledAt
  return cancelledAt === undefined ? undefined : cancelledTicket(session, form, cancelledAt)
}
