import type { Instant } from '@domain/kernel/instant'
import type { Run } from '../sweep/run'
import { collection } from './cloud'

/** What the clock last said of itself, in `agenda`; it has no date and is never due. */
interface ClockDocument {
  readonly _id: 'clock'
  readonly run?: Run & { readonly at: Instant }
  readonly failure?: { readonly at: Instant; readonly fault: string }
}

const agenda = collection<ClockDocument>('agenda')

/** 1 call each; 2 for the very first. */
export const noteRun = (run: Run, at: Instant): Promise<void> => note({ run: { ...run, at } })
export const noteFailure = (fault: string, at: Instant): Promise<void> => note({ failure: { at, fault } })

const note = async (fields: Omit<ClockDocument, '_id'>): Promise<void> => {
  if ((await agenda.change({ _id: 'clock' }, fields)) === 0) await agenda.insert({ _id: 'clock', ...fields })
}

/** 1 call. */
export const readClock = async (): Promise<Omit<ClockDocument, '_id'>> => (await agenda.read('clock')) ?? {}
