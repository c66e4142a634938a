import type { ConsentKind } from '@domain/consent/consent'
import type { Instant } from '@domain/kernel/instant'
import { collection, command } from './cloud'

/** 同意记录: who agreed to which text, or withdrew it, and when. No name, no child; never changed. */
export interface ConsentRecord {
  readonly _id: string
  readonly editionId: string
  readonly personId: string
  readonly kind: ConsentKind
  readonly version: string
  /** SHA-256 of the text that was shown. */
  readonly hash: string
  readonly at: Instant
}

const consents = collection<ConsentRecord>('consents')

/**
 * Keeps a record; the same request keeps it once, as it was first. 1 call; 1 more for a repeat.
 * @returns since when it stands; undefined when it is a repeat of what something newer has replaced
 */
export const keepConsentRecord = async (record: Omit<ConsentRecord, '_id'>, requestKey: string): Promise<Instant | undefined> => {
  const { editionId, personId } = record
  const before = await consents.insert({ _id: `${editionId}.${personId}.${requestKey}`, ...record })
  if (!before) return record.at
  const newest = (await consentRecordsOf(editionId, personId)).at(-1)
  return newest && newest._id !== before._id && newest.at > before.at ? undefined : before.at
}

/** More than one family agrees and withdraws in three years. */
const MOST = 200

/** A person's records of an edition, oldest first. 1 call. */
export const consentRecordsOf = async (editionId: string, personId: string): Promise<readonly ConsentRecord[]> =>
  [...(await consents.find({ where: { personId, editionId }, limit: MOST }))].sort((one, other) => one.at - other.at)

/** Deletes those of before a moment, of every edition. 1 call. @returns how many */
export const removeConsentsBefore = async (before: Instant): Promise<number> => consents.remove({ at: command.lt(before) })
