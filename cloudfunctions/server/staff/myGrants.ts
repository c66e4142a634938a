import { ok } from '@domain/kernel/result'
import { isLive } from '@domain/staff/grant'
import type { PersonHandler } from '../context'
import { grantsOf } from '../store/grants'

/** The caller's own grants, to show the staff entrance or not. 1 call. */
export const myGrants: PersonHandler<'myGrants'> = async (_input, { caller, now }) => {
  const grants = await grantsOf(caller.personId)
  const live = grants.filter((grant) => isLive(grant, now))
  return ok({ grants: live.map(({ personId: _personId, ...grant }) => grant) })
}
