import type { Instant } from '@domain/kernel/instant'
import { noticeId, type Notice } from '@domain/notice/notice'
import { entryKey } from '@domain/person/person'
import { sessionEnd } from '@domain/session/signUpPhase'
import { removeJob, type JobDocument } from '../store/agenda'
import { factsOf, readLedgers, type SessionDocument } from '../store/sessions'
import { gatherAll, tendWaitlist } from '../waitlist/tend'
import { tellUrgent } from '../notice/tellUrgent'
import { everybodyIn, queueForAll } from './everybody'

/**
 * Does what an organiser's action has still to do, and forgets it. Written before the action changes anything: where the
 * change never happened, there is nothing to tell. Idempotent.
 * @returns how many people it concerns
 */
export const doJob = async (job: JobDocument, now: Instant): Promise<number> => {
  const [root] = (await readLedgers([job.sessionId])) as readonly SessionDocument[]
  let told = 0
  if (root && job.urgentId !== undefined) told = await tellUrgent(root, job.urgentId, now)
  else if (root) {
    if (job.job === 'tell' && hasHappened(root, job)) told = await tellEverybody(root, job, now)
    if (root.shards !== undefined) await gatherAll(root._id, now)
    await tendWaitlist(root._id, now)
  }
  await removeJob(job._id)
  return told
}

const hasHappened = ({ cancelled, moved }: SessionDocument, { notice }: JobDocument): boolean =>
  notice?.kind === 'sessionCancelled' ? cancelled?.at === notice.serial : (moved ?? []).some(({ until }) => until === notice?.serial)

const tellEverybody = async (root: SessionDocument, { notice }: JobDocument, now: Instant): Promise<number> => {
  if (!notice) return 0
  const queued = { ...saidBy(root, notice), sessionId: root._id, state: 'queued', at: now, dueAt: now, until: sessionEnd(factsOf(root)) } as const
  return queueForAll(root.editionId, await everybodyIn(root), noticeId(notice.kind, entryKey(root._id), notice.serial), queued)
}

/** What is said of the change, for whoever is told by phone. */
const saidBy = ({ cancelled, moved }: SessionDocument, { kind, serial }: NonNullable<JobDocument['notice']>): Pick<Notice, 'kind' | 'reason' | 'was'> => {
  const earlier = (moved ?? []).find(({ until }) => until === serial)
  return kind === 'sessionCancelled' || !earlier
    ? { kind, ...(cancelled && { reason: cancelled.reason }) }
    : { kind, reason: earlier.reason, was: earlier.startsAt }
}
