import { later, type Instant } from '@domain/kernel/instant'
import { JOB_LEASE } from '../session/jobLease'
import type { JobDocument } from '../store/agenda'

/** That the people of a session are to be brought in line with an urgent notice about it. */
export const urgentJob = (editionId: string, { id, sessionId }: { readonly id: string; readonly sessionId: string }, now: Instant): JobDocument => ({
  _id: `${editionId}.job-${id}`, editionId, job: 'urgent', sessionId, urgentId: id, dueAt: later(now, JOB_LEASE),
})
