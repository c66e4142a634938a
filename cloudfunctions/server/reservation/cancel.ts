import { ok, refuse } from '@domain/kernel/result'
import { decideCancel } from '@domain/reservation/decideCancel'
import type { PersonHandler } from '../context'
import { projectCancelled, reservationId } from '../store/reservations'
import { readSession, releasePlaces } from '../store/sessions'

/** Gives a reservation up; its places go back to their share at once. 3 calls. */
export const cancel: PersonHandler<'cancel'> = async ({ sessionId, ticketId }, { caller, now }) => {
  const { personId } = caller
  const found = await readSession(sessionId, personId)
  if (!found) return refuse({ code: 'NOT_FOUND' })
  const decision = decideCancel(found.session, found.ledger, { ticketId }, now)
  if (!decision.ok) return decision
  const { released } = decision.value
  if (decision.value.kind === 'release') {
    const { holder, places } = decision.value
    if (!(await releasePlaces(sessionId, personId, holder, { places, released }))) return refuse({ code: 'RACE_LOST' })
  }
  await projectCancelled(reservationId(sessionId, personId, released.requestKey), released.at)
  return ok({ cancelledAt: released.at })
}
