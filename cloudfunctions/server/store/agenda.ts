import type { Instant } from '@domain/kernel/instant'
import { collection, command } from './cloud'
import type { ClockDocument } from './clockRuns'
import type { PersonDocument } from './people'
import type { UploadDocument } from './uploads'

/**
 * 待办: what an organiser's action still has to do, written before it does anything. `tell`: everybody who holds or waits
 * for a place; `tend`: the waiting list; `urgent`: whether an urgent notice about a session stands or has been ended, its
 * people are told or not. Removed when done; what a crash left, the clock does.
 */
export interface JobDocument {
  readonly _id: string
  readonly editionId: string
  readonly job: 'tell' | 'tend' | 'urgent'
  readonly sessionId: string
  /** What is told; `serial`: the moment of the change that it is about. */
  readonly notice?: { readonly kind: 'sessionMoved' | 'sessionCancelled'; readonly serial: number }
  readonly urgentId?: string
  readonly dueAt: Instant
}

type Due = PersonDocument | JobDocument | UploadDocument | ClockDocument

const agenda = collection<Due>('agenda')
const jobs = collection<JobDocument>('agenda')

/** The most the clock takes on at once; the database gives no more in one call. */
export const DUE_AT_ONCE = 1000

/** Everything the clock has to look at now, the longest due first. 1 call. */
export const dueAgenda = async (now: Instant): Promise<readonly Due[]> =>
  // A lower bound too: whatever has no date is then never read.
  agenda.find({ where: { dueAt: command.gt(0).and(command.lte(now)) }, orderBy: [['dueAt', 'asc']], limit: DUE_AT_ONCE })

export const isJob = (due: Due): due is JobDocument => 'job' in due
export const isClock = (due: Due): due is ClockDocument => due._id === 'clock'
export const isUpload = (due: Due): due is UploadDocument => 'uploadId' in due

/** How much is due since before a moment. 1 call. */
export const countOverdue = async (before: Instant): Promise<number> =>
  agenda.count({ dueAt: command.gt(0).and(command.lt(before)) })

/** Each 1 call. */
export const putJob = async (job: JobDocument): Promise<void> => jobs.put(job)
export const removeJob = async (id: string): Promise<void> => {
  await jobs.remove({ _id: id })
}

const waitingForCall = () => ({ callSince: command.gt(0) })

/** People somebody should call, the longest waiting first. 1 call. */
export const peopleToCall = async (limit: number, skip: number): Promise<readonly PersonDocument[]> =>
  collection<PersonDocument>('agenda').find({ where: waitingForCall(), orderBy: [['callSince', 'asc']], limit, skip })

/** 1 call. */
export const countToCall = async (): Promise<number> => agenda.count(waitingForCall())
