import { ok, refuse } from '@domain/kernel/result'
import type { PublicHandler } from '../context'
import { sessionView } from '../event/sessionView'
import { readBase } from '../store/programme'
import { listSessions } from '../store/sessions'

/** A science base with its sessions and their places. 2 calls. */
export const base: PublicHandler<'base'> = async ({ baseId }, { caller, now }) => {
  const [found, sessions] = await Promise.all([readBase(baseId), listSessions({ baseId }, caller?.personId)])
  return found ? ok({ base: found, sessions: sessions.map((each) => sessionView(each, caller, now)) }) : refuse({ code: 'NOT_FOUND' })
}
