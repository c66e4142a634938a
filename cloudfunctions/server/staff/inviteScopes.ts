import { ok } from '@domain/kernel/result'
import type { SessionFacts } from '@domain/session/session'
import { scopesToGive } from '@domain/staff/scopes'
import type { StaffHandler } from '../context'
import { listPlanned } from '../store/sessions'

type Planned = Pick<SessionFacts, 'editionId' | 'eventId' | 'baseId' | 'startsAt' | 'endsAt' | 'cancelled'>

/** What the caller can give roles for, and when those end by themselves. 2 calls. */
export const inviteScopes: StaffHandler<'inviteScopes', readonly Planned[]> = {
  load: async (_input, { environment }) => ok({ target: 'perItem', loaded: await listPlanned(environment.EDITION) }),
  run: (_input, sessions, { grants, now }) => Promise.resolve(ok({ scopes: scopesToGive(sessions, grants, now) })),
}
