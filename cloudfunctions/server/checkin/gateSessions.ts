import { ok } from '@domain/kernel/result'
import { DAY, later } from '@domain/kernel/instant'
import { withoutAbsent } from '@domain/kernel/absent'
import { insideMaxOf } from '@domain/checkin/crowd'
import { doorsOf } from '@domain/checkin/decideCheckIn'
import { may } from '@domain/staff/grant'
import type { GateSession } from '@domain/contract/gateViews'
import type { SessionFacts } from '@domain/session/session'
import type { StaffHandler } from '../context'
import { command } from '../store/cloud'
import { listSessions } from '../store/sessions'

/** As long as scans may be handed in afterwards, a sheet typed in, and figures looked at. */
const BACK = 4 * DAY

/** The sessions whose tickets the caller may check, or whose crowd is the caller's concern, from some days back on. */
export const gateSessions: StaffHandler<'gateSessions', readonly SessionFacts[]> = {
  load: async (_input, { environment, now }) => {
    const where = { editionId: environment.EDITION, startsAt: command.gte(later(now, -BACK)) }
    const found = await listSessions(where, undefined)
    return ok({ target: 'perItem', loaded: found.map(({ session }) => session) })
  },
  run: async (_input, sessions, { grants, now }) =>
    ok({ sessions: sessions.filter((session) => may(grants, ['checkIn', 'crowd'], session, now)).map(gateSession) }),
}

/** A session as its gates see it. */
export const gateSession = (session: SessionFacts): GateSession => {
  const { id, title, startsAt, endsAt, gates, cancelled, stopped, demo } = session
  return withoutAbsent<GateSession>({ id, title, startsAt, endsAt, gates, cancelled, stopped, demo, doors: doorsOf(session), insideMax: insideMaxOf(session) })
}
