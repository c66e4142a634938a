import { ok } from '@domain/kernel/result'
import type { StaffHandler } from '../context'
import { callerIdOf } from '../identity/personId'
import { loadSession, type WholeSession } from '../session/loadSession'
import { takeForGroup } from './takeForGroup'

/** A group that calls: staff enter it, and with that it is approved. The short code is its ticket. */
export const reserveGroupForCaller: StaffHandler<'reserveGroupForCaller', WholeSession> = {
  load: loadSession,
  run: async (input, _loaded, context) => {
    const personId = callerIdOf(input.phone, context.environment.IDENTITY_KEY)
    const taken = await takeForGroup(input, { personId }, false, context)
    return taken.ok ? ok({ ticketId: taken.value.holder.ticketId, party: taken.value.holder.party }) : taken
  },
  note: ({ requestKey, sessionId }) => ({ key: requestKey, sessionId }),
}
