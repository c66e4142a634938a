import type { Grant } from '@domain/staff/grant'
import { collection } from './cloud'

type GrantDocument = Grant & { readonly _id: string }

const grants = collection<GrantDocument>('grants')

/** Nobody needs more; a person with more would be a mistake worth seeing. */
const MOST = 100

/** A person's grants, live or not; `may()` looks at the time. */
export const grantsOf = async (personId: string): Promise<readonly Grant[]> =>
  (await grants.find({ where: { personId }, limit: MOST })).map(({ _id, ...grant }) => grant)

/**
 * Gives a grant that can be had only once: the first to write its id has it.
 * @returns the personId of whoever has it
 */
export const claimGrant = async (id: string, grant: Grant): Promise<string> =>
  ((await grants.insert({ _id: id, ...grant })) ?? grant).personId
