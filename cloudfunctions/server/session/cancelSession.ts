import { ok, refuse } from '@domain/kernel/result'
import { checkOpen } from '@domain/session/decideReschedule'
import { absent, add, put } from '@domain/session/ledgerWrite'
import type { StaffHandler } from '../context'
import { factsOf } from '../store/sessions'
import { changeAndTell, tellAgain } from './changeAndTell'
import { loadSession, type WholeSession } from './loadSession'

/** 取消场次: its places close, what people held is history, and everyone who held or waited is told. */
export const cancelSession: StaffHandler<'cancelSession', WholeSession> = {
  load: loadSession,
  run: async ({ requestKey, reason }, whole, { now }) => {
    const { root } = whole
    const earlier = await tellAgain(whole, { requestKey, kind: 'sessionCancelled' }, now)
    if (earlier) return ok(earlier)
    const open = checkOpen(factsOf(root), now)
    if (!open.ok) return open
    const write = { guards: [absent('cancelled')], edits: [put('cancelled', { at: now, reason }), add('factsRev', 1)] }
    const told = await changeAndTell(whole, { requestKey, write, kind: 'sessionCancelled' }, now)
    return told ? ok(told) : refuse({ code: 'RACE_LOST' })
  },
  note: ({ requestKey, sessionId }) => ({ key: requestKey, sessionId }),
}
