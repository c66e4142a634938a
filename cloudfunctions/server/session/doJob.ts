import type { Instant } from '@domain/kernel/instant'
import { noticeId, type Notice } from '@domain/notice/notice'
import { entryKey } from '@domain/person/person'
import { sessionEnd } from '@domain/session/signUpPhase'
import { shardId } from '@domain/session/shards'
import { removeJob, type JobDocument } from '../store/agenda'
import { queueNotice } from '../store/people'
import { factsOf, readLedgers, type SessionDocument } from '../store/sessions'
import { gatherAll, tendWaitlist } from '../waitlist/tend'

/** People told in one call. */
const AT_ONCE = 1000

/**
 * Does what an organiser's action has still to do, and forgets it. Written before the action changes anything: where the
 * change never happened, there is nothing to tell. Idempotent.
 * @returns how many people it concerns
 */
export const doJob = async (job: JobDocument, now: Instant): Promise<number> => {
  const [root] = (await readLedgers([job.sessionId])) as readonly SessionDocument[]
  let told = 0
  if (root) {
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
  const { holding, waiting } = await concerned(root)
  const queued = { ...saidBy(root, notice), sessionId: root._id, state: 'queued', at: now, dueAt: now, until: sessionEnd(factsOf(root)) } as const
  const id = noticeId(notice.kind, entryKey(root._id), notice.serial)
  await queueFor(root, holding, id, queued)
  await queueFor(root, waiting, id, { ...queued, waiting: true })
  return holding.length + waiting.length
}

const queueFor = async ({ editionId }: SessionDocument, personIds: readonly string[], id: string, queued: Notice): Promise<void> => {
  for (let from = 0; from < personIds.length; from += AT_ONCE) {
    // The clock makes the copies in their entry anew when it sends; what the entry is on its way to is not touched.
    await queueNotice({ editionId, personIds: personIds.slice(from, from + AT_ONCE), id }, queued)
  }
}

/** What is said of the change, for whoever is told by phone. */
const saidBy = ({ cancelled, moved }: SessionDocument, { kind, serial }: NonNullable<JobDocument['notice']>): Pick<Notice, 'kind' | 'reason' | 'was'> => {
  const earlier = (moved ?? []).find(({ until }) => until === serial)
  return kind === 'sessionCancelled' || !earlier
    ? { kind, ...(cancelled && { reason: cancelled.reason }) }
    : { kind, reason: earlier.reason, was: earlier.startsAt }
}

/** Whoever holds a place or waits for one, in all documents of the session. */
const concerned = async (root: SessionDocument): Promise<{ readonly holding: readonly string[]; readonly waiting: readonly string[] }> => {
  const shards = root.shards === undefined ? [] : await readLedgers(Array.from({ length: root.shards }, (_, shard) => shardId(root._id, shard)))
  return {
    holding: [root, ...shards].flatMap(({ ledger }) => Object.keys(ledger.holders)),
    waiting: Object.keys(root.ledger.waiting),
  }
}
