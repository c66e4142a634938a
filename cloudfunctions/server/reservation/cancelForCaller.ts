import { refuse } from '@domain/kernel/result'
import { loadSession, type WholeSession } from '../session/loadSession'
import type { StaffHandler } from '../context'
import { cancelFor } from './cancel'

/** Gives up what staff reserved for a caller, by its short code. A person's own reservation is not staff's to give up. */
export const cancelForCaller: StaffHandler<'cancelForCaller', WholeSession> = {
  load: loadSession,
  run: async (input, { root }, context) => {
    const { holders, released } = root.ledger
    const [held] = [...Object.entries(holders), ...Object.entries(released)].filter(([, { ticketId }]) => ticketId === input.ticketId)
    if (!held?.[0].startsWith('c')) return refuse({ code: 'NO_RESERVATION' })
    return cancelFor(held[0], input, context)
  },
  note: ({ sessionId, ticketId }) => ({ sessionId, ticketId }),
}
