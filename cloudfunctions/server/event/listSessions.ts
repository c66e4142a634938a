import { ok } from '@domain/kernel/result'
import type { PublicHandler } from '../context'
import { listSessions as read } from '../store/sessions'
import { sessionView } from './sessionView'

/** The current edition's sessions, past ones too, in order of time, with their places. 1 call. */
export const listSessions: PublicHandler<'listSessions'> = async (_input, { caller, environment }) => {
  const where = { editionId: environment.EDITION }
  return ok({ sessions: (await read(where, caller?.personId)).map(sessionView) })
}
