import { ok } from '@domain/kernel/result'
import { may } from '@domain/staff/grant'
import type { StaffHandler } from '../context'
import { readEditionSessions } from '../store/sessions'
import type { WholeSession } from './loadSession'
import { deskOf } from './deskOf'

/** 场次管理: the edition's sessions with their figures, in order of time. 2 calls, 3 when one is large. */
export const sessionDesk: StaffHandler<'sessionDesk', readonly WholeSession[]> = {
  load: async (_input, { environment }) => ok({ target: 'perItem', loaded: await readEditionSessions(environment.EDITION) }),
  run: async (_input, sessions, { grants, now }) =>
    ok({
      sessions: sessions
        .filter(({ root }) => may(grants, 'manage', root, now))
        .map(({ root, shards }) => deskOf(root, shards, now)),
    }),
}
