import { packSessions } from '@domain/contract/packedSessions'
import { ok, refuse } from '@domain/kernel/result'
import type { PublicHandler } from '../context'
import { readEvent } from '../store/programme'
import { listSessions } from '../store/sessions'
import { sessionView } from './sessionView'

/** An event with its sessions and their places. 2 calls. */
export const event: PublicHandler<'event'> = async ({ eventId }, { caller, now }) => {
  const [found, sessions] = await Promise.all([readEvent(eventId), listSessions({ eventId }, caller?.personId)])
  if (!found) return refuse({ code: 'NOT_FOUND' })
  return ok({ event: found, sessions: packSessions(sessions.map((each) => sessionView(each, caller, now))) })
}
