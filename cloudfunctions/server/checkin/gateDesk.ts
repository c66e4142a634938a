import { gateFigures } from '@domain/checkin/gateFigures'
import { ok } from '@domain/kernel/result'
import type { StaffHandler } from '../context'
import { loadSession, type WholeSession } from '../session/loadSession'
import { factsOf } from '../store/sessions'
import { gateSession } from './gateSessions'

/** Of what is to be looked at, the newest: a page can show no more, and an answer has a size. */
const FLAGGED_SHOWN = 50

/** 现场看板: how many are inside, who came, and what is to be looked at. 2 calls; 3 for a large session. */
export const gateDesk: StaffHandler<'gateDesk', WholeSession> = {
  load: loadSession,
  run: ({ sessionId: _id }, { root, shards, book }, { now }) => {
    const session = factsOf(root)
    const figures = gateFigures({ session, ledgers: [root.ledger, ...shards.map(({ ledger }) => ledger)], book }, now)
    return Promise.resolve(ok({ ...figures, flagged: figures.flagged.slice(0, FLAGGED_SHOWN), flaggedInAll: figures.flagged.length, session: gateSession(session) }))
  },
}
