import { ok } from '@domain/kernel/result'
import { DAY, later } from '@domain/kernel/instant'
import type { PublicHandler } from '../context'
import { command } from '../store/cloud'
import { listSessions as read } from '../store/sessions'
import { sessionView } from './sessionView'

/** The current edition's sessions from yesterday on, in order of time, with their places. 1 call. */
export const listSessions: PublicHandler<'listSessions'> = async (_input, { caller, environment, now }) => {
  const where = { editionId: environment.EDITION, startsAt: command.gte(later(now, -DAY)) }
  return ok({ sessions: (await read(where, caller?.personId)).map(sessionView) })
}
