import type { Instant } from '@domain/kernel/instant'
import { noticeId } from '@domain/notice/notice'
import { entryKey } from '@domain/person/person'
import { sessionEnd } from '@domain/session/signUpPhase'
import { SHARD_COUNT, shardId } from '@domain/session/shards'
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
  const personIds = await concerned(root)
  const session = factsOf(root)
  const key = entryKey(root._id)
  const queued = { kind: notice.kind, sessionId: root._id, state: 'queued', at: now, dueAt: now, until: sessionEnd(session) } as const
  for (let from = 0; from < personIds.length; from += AT_ONCE) {
    const some = { editionId: root.editionId, personIds: personIds.slice(from, from + AT_ONCE), id: noticeId(notice.kind, key, notice.serial) }
    // Their entry is looked at anew: it has copies of what changed.
    await queueNotice(some, queued, { [`entries.${key}.state`]: 'changing' })
  }
  return personIds.length
}

/** Whoever holds a place or waits for one, in all documents of the session. */
const concerned = async (root: SessionDocument): Promise<readonly string[]> => {
  const shards = root.shards === undefined ? [] : await readLedgers(Array.from({ length: SHARD_COUNT }, (_, shard) => shardId(root._id, shard)))
  return [root, ...shards].flatMap(({ ledger }) => [...Object.keys(ledger.holders), ...Object.keys(ledger.waiting)])
}
