import type { UrgentDesk, UrgentSession } from '@domain/contract/staffViews'
import { withoutAbsent } from '@domain/kernel/absent'
import type { Instant } from '@domain/kernel/instant'
import { ok } from '@domain/kernel/result'
import { outlived, type UrgentNotice } from '@domain/notice/urgent'
import { sessionEnd } from '@domain/session/signUpPhase'
import { may } from '@domain/staff/grant'
import type { StaffHandler } from '../context'
import { inTurns } from '../edition/inTurns'
import { everybodyOf, inPieces } from '../session/everybody'
import { readNoticeStates } from '../store/people'
import { factsOf, readEditionSessions, type EditionSession } from '../store/sessions'
import { readUrgent } from '../store/urgent'
import { noticeName } from './tellUrgent'
import { urgentTarget } from './urgentTarget'

/**
 * 紧急通知: those that stand or stood today with what became of them, and the sessions to come. 3 calls, 4 when a session
 * is large; 1 more for each thousand people of a session that one is about.
 */
export const urgentDesk: StaffHandler<'urgentDesk'> = {
  load: () => Promise.resolve(ok({ target: 'perItem', loaded: undefined })),
  run: async (_input, _loaded, { environment: { EDITION }, grants, now }) => {
    const [all, sessions] = await Promise.all([readUrgent(EDITION), readEditionSessions(EDITION)])
    const old = outlived(all, now)
    const own = all.filter(({ id, about, at }) => !old.includes(id) && may(grants, 'notify', urgentTarget(EDITION, about, at), now))
    return ok({
      notices: await inTurns([...own].reverse(), (notice) => withReached(EDITION, notice, sessions)),
      sessions: sessions.filter(({ root }) => may(grants, 'notify', root, now)).flatMap((session) => openSession(session, now)),
      everybody: may(grants, 'notify', urgentTarget(EDITION, undefined, now), now),
    })
  },
}

const withReached = async (editionId: string, notice: UrgentNotice, sessions: readonly EditionSession[]): Promise<UrgentDesk> => {
  const about = sessions.find(({ root }) => root._id === notice.about?.sessionId)
  if (!about) return notice
  const { holding, waiting } = everybodyOf([about.root, ...about.shards])
  const id = noticeName(about.root._id, notice)
  const states = (await inTurns(inPieces([...holding, ...waiting]), (personIds) => readNoticeStates({ editionId, personIds, id }))).flat()
  const count = (...wanted: readonly string[]) => states.filter((state) => wanted.includes(state)).length
  return {
    ...notice,
    reached: {
      families: holding.length + waiting.length,
      sent: count('sent'), toCall: count('noSubscription', 'unknown'), called: count('called'), onItsWay: count('queued', 'sending'),
    },
  }
}

const openSession = ({ root, shards }: EditionSession, now: Instant): readonly UrgentSession[] => {
  const session = factsOf(root)
  if (session.cancelled || now >= sessionEnd(session)) return []
  const { id, eventId, title, startsAt, endsAt, placeName, demo } = session
  const { holding, waiting } = everybodyOf([root, ...shards])
  return [withoutAbsent<UrgentSession>({ id, eventId, title, startsAt, endsAt, placeName, demo, holding: holding.length, waiting: waiting.length })]
}
