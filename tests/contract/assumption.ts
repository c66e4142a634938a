import { collection } from '../../cloudfunctions/server/store/cloud'

/** A document of the suite's: anything, under an id. */
export type Written = { readonly _id: string } & Readonly<Record<string, unknown>>

/** What we rely on, as something that can be asked of a database. */
export interface Assumption {
  /** As in docs/decisions/database-assumptions.md. */
  readonly id: string
  readonly says: string
  readonly ask: () => Promise<unknown>
  readonly expects: unknown
}

/** Something that we only want to know: nothing relies on it. */
export type Question = Omit<Assumption, 'expects'>

/** By the very door that the product uses. */
export const documents = collection<Written>('contract')
export const coded = collection<Written>('contractUnique')

let made = 0

/** Writes a document for one question only. @returns its id */
export const write = async (content: Readonly<Record<string, unknown>>): Promise<string> => {
  made += 1
  const id = `2025.contract-${made}`
  await documents.put({ _id: id, ...content })
  return id
}

/** A document as it now stands, without its id. */
export const contentOf = async (id: string, fields?: readonly string[]): Promise<unknown> => {
  const found = await documents.read(id, fields)
  if (found === undefined) return undefined
  const { _id, ...content } = found
  return _id === id ? content : `the id became ${_id}`
}

/** Whether the database refused. */
export const isRefused = (call: Promise<unknown>): Promise<boolean> => call.then(() => false, () => true)

/** How many of these calls, made at once, changed something. */
export const howManyChanged = async (calls: readonly (() => Promise<number>)[]): Promise<number> => {
  const changed = await Promise.all(calls.map((call) => call()))
  return changed.filter((count) => count === 1).length
}

export const times = <Each>(count: number, make: (place: number) => Each): Each[] => Array.from({ length: count }, (_, place) => make(place))
