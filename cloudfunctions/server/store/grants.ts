import type { Grant } from '@domain/staff/grant'
import { collection } from './cloud'

type GrantDocument = Grant & { readonly _id: string }

const grants = collection<GrantDocument>('grants')

/** Nobody needs more; a person with more would be a mistake worth seeing. */
const MOST = 100

/** A person's grants, live or not; `may()` looks at the time. */
export const grantsOf = async (personId: string): Promise<readonly Grant[]> =>
  (await grants.find({ where: { personId }, limit: MOST })).map(({ _id, ...grant }) => grant)

/** Writes a grant under its own id, so that the same one given twice is one. */
export const putGrant = async (id: string, grant: Grant): Promise<void> => grants.put({ _id: id, ...grant })

export const readGrant = async (id: string): Promise<Grant | undefined> => grants.read(id)
