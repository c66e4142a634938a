import type { Guardianship } from '@domain/consent/consent'
import type { Instant } from '@domain/kernel/instant'
import { collection } from './cloud'

/** 同意记录: who agreed to which text, or withdrew it, and when. No name, no child; never changed. */
export interface ConsentRecord {
  readonly _id: string
  readonly editionId: string
  readonly personId: string
  readonly kind: 'given' | 'givenByPhone' | 'withdrawn'
  readonly version: string
  /** SHA-256 of the text that was shown. */
  readonly hash: string
  readonly guardianship?: Guardianship
  readonly at: Instant
}

const consents = collection<ConsentRecord>('consents')

/** Keeps a record; the same request keeps it once, as it was first. 1 call. */
export const keepConsentRecord = async (record: Omit<ConsentRecord, '_id'>, requestKey: string): Promise<void> => {
  await consents.insert({ _id: `${record.editionId}.${record.personId}.${requestKey}`, ...record })
}
