import { ok } from '@domain/kernel/result'
import { may } from '@domain/staff/grant'
import type { StaffHandler } from '../context'
import { readWholeEdition, type WholeSession } from './loadSession'
import { deskOf } from './deskOf'

/** 场次管理: the edition's sessions with their figures, in order of time. 2 calls, 1 more when one is large, 1 more once doors have opened. */
export const sessionDesk: StaffHandler<'sessionDesk', readonly WholeSession[]> = {
  load: async (_input, { environment, now }) => ok({ target: 'perItem', loaded: await readWholeEdition(environment.EDITION, now) }),
  run: async (_input, sessions, { grants, now }) =>
    ok({
      sessions: sessions
        .filter(({ root }) => may(grants, 'manage', root, now))
        .map((whole) => deskOf(whole, now)),
    }),
}
