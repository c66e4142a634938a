import { refuse } from '@domain/kernel/result'
import { loadSession, type WholeSession } from '../session/loadSession'
import type { StaffHandler } from '../context'
import { cancelFor } from './cancel'
import { heldByCode } from './heldByCode'

/**
 * Gives up places for somebody who calls and says the short code: what staff reserved for them, and what they reserved
 * on line themselves and cannot reach now. The audit log keeps who did it.
 */
export const cancelForCaller: StaffHandler<'cancelForCaller', WholeSession> = {
  load: loadSession,
  run: async (input, whole, context) => {
    const found = heldByCode(whole, input.ticketId)
    return found ? cancelFor(found.personId, input, context) : refuse({ code: 'NO_RESERVATION' })
  },
  note: ({ sessionId, ticketId }) => ({ sessionId, ticketId }),
}
