import type { Instant } from '@domain/kernel/instant'
import { nextClearing } from '@domain/session/past'
import type { Run } from '../sweep/run'
import { collection, command } from './cloud'

/** What the clock last said of itself, in `agenda`, and when it looks next through what is kept for weeks and years. */
export interface ClockDocument {
  readonly _id: 'clock'
  readonly dueAt?: Instant
  readonly run?: Run & { readonly at: Instant }
  readonly failure?: { readonly at: Instant; readonly fault: string }
}

const agenda = collection<ClockDocument>('agenda')

/** 1 call each; 2 for the very first. */
export const noteRun = (run: Run, at: Instant): Promise<void> => note({ run: { ...run, at } }, at)
export const noteFailure = (fault: string, at: Instant): Promise<void> => note({ failure: { at, fault } }, at)

const note = async (fields: Pick<ClockDocument, 'run' | 'failure'>, at: Instant): Promise<void> => {
  const dueAt = nextClearing(at)
  if ((await agenda.change({ _id: 'clock' }, { ...fields, dueAt: command.min(dueAt) })) === 0) await agenda.insert({ _id: 'clock', ...fields, dueAt })
}

/** That everything was looked through. 1 call. */
export const noteCleared = async (at: Instant): Promise<void> => {
  await agenda.change({ _id: 'clock' }, { dueAt: nextClearing(at) })
}

/** 1 call. */
export const readClock = async (): Promise<Omit<ClockDocument, '_id'>> => (await agenda.read('clock')) ?? {}
