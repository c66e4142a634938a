import { ok, refuse } from '@domain/kernel/result'
import { checkOpen } from '@domain/session/decideReschedule'
import { absent, drop, put } from '@domain/session/ledgerWrite'
import type { Stopped } from '@domain/session/session'
import type { StaffHandler } from '../context'
import { writeLedger } from '../store/sessions'
import { loadForTicket, type Gate } from './loadGate'

/** 暂停入场: nobody is let in until it is resumed; phones that are off the network hear of it when they come back. 3 calls and the audit line. */
export const stopEntry: StaffHandler<'stopEntry', Gate> = {
  load: ({ sessionId }) => loadForTicket(sessionId, undefined),
  run: async ({ reason }, { session }, { now }) => {
    const open = checkOpen(session, now)
    if (!open.ok) return open
    if (session.stopped?.reason === reason) return ok({ stopped: session.stopped })
    const stopped: Stopped = { at: now, reason }
    const written = await writeLedger(session.id, { guards: [absent('cancelled')], edits: [put('stopped', stopped)] })
    return written ? ok({ stopped }) : refuse({ code: 'RACE_LOST' })
  },
  note: ({ requestKey, sessionId, reason }) => ({ key: requestKey, sessionId, reason }),
}

/** 恢复入场. 3 calls and the audit line; 2 where nothing was stopped. */
export const resumeEntry: StaffHandler<'resumeEntry', Gate> = {
  load: ({ sessionId }) => loadForTicket(sessionId, undefined),
  run: async (_input, { session }) => {
    if (session.stopped) await writeLedger(session.id, { guards: [], edits: [drop('stopped')] })
    return ok({ resumed: true })
  },
  note: ({ sessionId }) => ({ sessionId }),
}
