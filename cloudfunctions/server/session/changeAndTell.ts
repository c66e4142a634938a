import { later, type Instant } from '@domain/kernel/instant'
import { joined, put, type LedgerWrite } from '@domain/session/ledgerWrite'
import type { SessionDesk } from '@domain/contract/staffViews'
import { putJob, type JobDocument } from '../store/agenda'
import { renewShards, writeLedger } from '../store/sessions'
import { deskOf } from './deskOf'
import { doJob } from './doJob'
import { JOB_LEASE } from './jobLease'
import { readWhole, type WholeSession } from './loadSession'

/** Marks a write as an organiser's change, so that a repeat of the request gets an answer instead of a second change. */
export const asChange = (write: LedgerWrite, requestKey: string, now: Instant): LedgerWrite =>
  joined(write, { guards: [], edits: [put('lastChange', { key: requestKey, at: now })] })

/** When this very request made its change, if it is the latest. */
export const madeAt = ({ root: { lastChange } }: WholeSession, requestKey: string): Instant | undefined =>
  lastChange?.key === requestKey ? lastChange.at : undefined

type Told = { readonly session: SessionDesk; readonly told: number }

interface Telling {
  readonly requestKey: string
  readonly write: LedgerWrite
  readonly kind: NonNullable<JobDocument['notice']>['kind']
}

/**
 * Changes a session and tells everybody it concerns. What is to be told is written first: cut off at any point, the
 * clock tells whoever has not been told, once.
 * @returns undefined when the session changed meanwhile; nothing was done then
 */
export const changeAndTell = async (whole: WholeSession, { requestKey, write, kind }: Telling, now: Instant): Promise<Told | undefined> => {
  const { root } = whole
  const job = jobOf(whole, { requestKey, kind, at: now }, now)
  await putJob(job)
  if (!(await writeLedger(root._id, asChange(write, requestKey, now), root.factsRev))) return undefined
  return finish(whole, job, now)
}

/** Finishes what an earlier attempt of the same request began; undefined when there was none. */
export const tellAgain = async (whole: WholeSession, { requestKey, kind }: Pick<Telling, 'requestKey' | 'kind'>, now: Instant): Promise<Told | undefined> => {
  const at = madeAt(whole, requestKey)
  return at === undefined ? undefined : finish(whole, jobOf(whole, { requestKey, kind, at }, now), now)
}

/** One for each attempt: a repeat that overtakes the first does not take away what the first has to tell. */
const jobOf = (
  { root: { editionId, _id } }: WholeSession,
  { requestKey, kind, at }: Pick<Telling, 'requestKey' | 'kind'> & { readonly at: Instant },
  now: Instant,
): JobDocument => ({
  _id: `${editionId}.job-${requestKey}-${at}`, editionId, job: 'tell', sessionId: _id, notice: { kind, serial: at }, dueAt: later(now, JOB_LEASE),
})

const finish = async ({ root }: WholeSession, job: JobDocument, now: Instant): Promise<Told | undefined> => {
  if (root.shards !== undefined) await renewShards(root._id)
  const told = await doJob(job, now)
  const after = await readWhole(root._id)
  return after && { session: deskOf(after, now), told }
}
