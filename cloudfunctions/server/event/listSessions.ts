import { ok } from '@domain/kernel/result'
import type { PublicHandler } from '../context'
import { listOutlines } from '../store/sessions'

/** The current edition's sessions, past ones too, in order of time, with their places. 1 call. */
export const listSessions: PublicHandler<'listSessions'> = async (_input, { caller, environment, now }) =>
  ok({ sessions: await listOutlines(environment.EDITION, caller?.personId, now) })
