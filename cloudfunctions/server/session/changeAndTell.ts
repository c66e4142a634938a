import { later, type Instant } from '@domain/kernel/instant'
import type { LedgerWrite } from '@domain/session/ledgerWrite'
import type { SessionDesk } from '@domain/contract/staffViews'
import { putJob, type JobDocument } from '../store/agenda'
import { renewShards, writeLedger } from '../store/sessions'
import { deskOf } from './deskOf'
import { doJob } from './doJob'
import { JOB_LEASE } from './jobLease'
import { readWhole, type WholeSession } from './loadSession'

interface Telling {
  readonly requestKey: string
  readonly write: LedgerWrite
  readonly notice: NonNullable<JobDocument['notice']>
}

/**
 * Changes a session and tells everybody it concerns. What is to be told is written first: cut off at any point, the
 * clock tells whoever has not been told, once.
 * @returns undefined when the session changed meanwhile; nothing was done then
 */
export const changeAndTell = async (
  { root }: WholeSession,
  { requestKey, write, notice }: Telling,
  now: Instant,
): Promise<{ readonly session: SessionDesk; readonly told: number } | undefined> => {
  const { editionId, _id: sessionId, factsRev } = root
  const job: JobDocument = { _id: `${editionId}.job-${requestKey}`, editionId, job: 'tell', sessionId, notice, dueAt: later(now, JOB_LEASE) }
  await putJob(job)
  if (!(await writeLedger(sessionId, write, factsRev))) return undefined
  if (root.shards !== undefined) await renewShards(sessionId)
  const told = await doJob(job, now)
  const after = await readWhole(sessionId)
  return after && { session: deskOf(after.root, after.shards, now), told }
}
