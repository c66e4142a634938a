import { ok, refuse } from '@domain/kernel/result'
import { decideReschedule, type Rescheduled } from '@domain/session/decideReschedule'
import { add, drop, is, put, type Edit } from '@domain/session/ledgerWrite'
import type { StaffHandler } from '../context'
import { factsOf } from '../store/sessions'
import { changeAndTell, tellAgain } from './changeAndTell'
import { loadSession, type WholeSession } from './loadSession'

/** 改期: another time or place; whoever holds a place keeps it, and everyone who holds or waits is told. */
export const reschedule: StaffHandler<'reschedule', WholeSession> = {
  load: loadSession,
  run: async ({ requestKey, sessionId: _id, endsAt, placeName, ...times }, whole, { now }) => {
    const { root } = whole
    const earlier = await tellAgain(whole, { requestKey, kind: 'sessionMoved' }, now)
    if (earlier) return ok(earlier)
    const command = { ...times, ...(endsAt !== undefined && { endsAt }), ...(placeName !== undefined && { placeName }) }
    const decision = decideReschedule(factsOf(root), command as Parameters<typeof decideReschedule>[1], now)
    if (!decision.ok) return decision
    const write = { guards: [is('startsAt', root.startsAt)], edits: [...editsOf(decision.value), add('factsRev', 1)] }
    const told = await changeAndTell(whole, { requestKey, write, kind: 'sessionMoved' }, now)
    return told ? ok(told) : refuse({ code: 'RACE_LOST' })
  },
  note: ({ requestKey, sessionId, startsAt }) => ({ key: requestKey, sessionId, startsAt }),
}

const editsOf = (rescheduled: Rescheduled): readonly Edit[] =>
  Object.entries(rescheduled).map(([field, value]) => (value === undefined ? drop(field) : put(field, value)))
