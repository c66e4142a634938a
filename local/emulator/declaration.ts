/** One field of an index, by its dotted path. */
export type IndexField = { path: string; direction: 'asc' | 'desc' }

/** An index; the real database allows 31 fields. A unique index counts a missing field as null. */
export type IndexDeclaration = { name: string; unique: boolean; fields: IndexField[] }

/** A collection exists only because it is declared: nothing is created at run time. */
export type CollectionDeclaration = { name: string; indexes: IndexDeclaration[] }

const collectionName = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/
const indexName = /^[A-Za-z0-9_-]{1,64}$/
const fieldPath = /^[^.$\0]+(\.[^.$\0]+)*$/
const mostFields = 31

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isField = (value: unknown): value is IndexField =>
  isRecord(value) && typeof value['path'] === 'string' && fieldPath.test(value['path']) &&
  (value['direction'] === 'asc' || value['direction'] === 'desc')

const isFields = (value: unknown): value is IndexField[] =>
  Array.isArray(value) && value.length > 0 && value.length <= mostFields && value.every(isField)

const isIndex = (value: unknown): value is IndexDeclaration =>
  isRecord(value) && typeof value['name'] === 'string' && indexName.test(value['name']) &&
  typeof value['unique'] === 'boolean' && isFields(value['fields'])

const isCollection = (value: unknown): value is CollectionDeclaration =>
  isRecord(value) && typeof value['name'] === 'string' && collectionName.test(value['name']) &&
  Array.isArray(value['indexes']) && value['indexes'].every(isIndex)

/** Checks declarations read from a file. @throws Error naming the first that is malformed or stands twice */
export const parseDeclarations = (value: unknown): CollectionDeclaration[] => {
  if (!Array.isArray(value)) throw new Error('declarations: a list of collections is expected')
  const seen = new Set<string>()
  return value.map((entry: unknown) => {
    if (!isCollection(entry)) throw new Error(`declarations: malformed collection ${JSON.stringify(entry)}`)
    for (const name of [entry.name, ...entry.indexes.map((index) => `${entry.name}.${index.name}`)]) {
      if (seen.has(name)) throw new Error(`declarations: ${name} stands twice`)
      seen.add(name)
    }
    return entry
  })
}
