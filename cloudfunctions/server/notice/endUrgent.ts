import { ok, refuse } from '@domain/kernel/result'
import type { UrgentNotice } from '@domain/notice/urgent'
import type { StaffHandler } from '../context'
import { doJob } from '../session/doJob'
import { putJob } from '../store/agenda'
import { endUrgentNotice, readUrgent } from '../store/urgent'
import { urgentJob } from './urgentJob'
import { urgentTarget } from './urgentTarget'

/**
 * 结束紧急通知: no phone shows it from its next contact on, and whoever has not been told is told no more. Idempotent.
 * 3 calls besides the audit line, 9 when it is about a session.
 */
export const endUrgent: StaffHandler<'endUrgent', UrgentNotice> = {
  load: async ({ id }, { environment: { EDITION } }) => {
    const notice = (await readUrgent(EDITION)).find((each) => each.id === id)
    return notice ? ok({ target: urgentTarget(EDITION, notice.about, notice.at), loaded: notice }) : refuse({ code: 'NOT_FOUND' })
  },
  run: async (_input, { id, about }, { environment: { EDITION }, now }) => {
    const job = about?.sessionId === undefined ? undefined : urgentJob(EDITION, { id, sessionId: about.sessionId }, now)
    if (job) await putJob(job)
    await endUrgentNotice(EDITION, id, now)
    if (job) await doJob(job, now)
    return ok({ ended: true as const })
  },
  note: ({ id }) => ({ key: id }),
}
