import { ok, refuse } from '@domain/kernel/result'
import type { PublicHandler } from '../context'
import { readProgramme } from '../store/programme'
import { nextConfirmed } from '../store/reservations'
import { ticketOfForm } from '../reservation/myTicket'

/** The programme's table of contents and the caller's next ticket. 2 calls; 1 when the caller's copy is still fresh. */
export const home: PublicHandler<'home'> = async ({ programme }, context) => {
  const { caller, environment, now } = context
  const [contents, next] = await Promise.all([
    programme ? readProgramme(environment.EDITION) : undefined,
    caller ? nextConfirmed(caller.personId, now) : undefined,
  ])
  if (programme && !contents) return refuse({ code: 'NOT_FOUND' })
  return ok({ ...(contents && { programme: contents }), ...(next && { nextTicket: ticketOfForm(next, context) }) })
}
