import type { Edit, Guard, LedgerWrite } from '@domain/session/ledgerWrite'

type Fields = Readonly<Record<string, unknown>>

/**
 * Does a decided write to a document in memory, as the database would: all of it, or nothing when a guard fails.
 * @returns the document as it is then; undefined when a guard failed
 * @throws what the database refuses, or what would quietly do something else than was meant: two conditions or two
 *   changes of one path, a change of a path within another, a number raised or a list changed that is not there, a field
 *   put into something that is not there
 */
export const applyWrite = <Document extends object>(document: Document, { guards, edits }: LedgerWrite): Document | undefined => {
  const paths = edits.map(({ path }) => path)
  refuseDoubles('guards', guards.map(({ path }) => path))
  refuseDoubles('edits', [...paths, 'ledger.rev'])
  refuseNested([...paths, 'ledger.rev'])
  if (!guards.every((guard) => holds(document as Fields, guard))) return undefined
  const changed = structuredClone(document)
  for (const edit of [...edits, { path: 'ledger.rev', add: 1 }]) change(changed as Fields, edit)
  return changed
}

const refuseDoubles = (what: string, paths: readonly string[]): void => {
  const twice = paths.find((path, index) => paths.indexOf(path) !== index)
  if (twice !== undefined) throw new Error(`two ${what} of ${twice}`)
}

const refuseNested = (paths: readonly string[]): void => {
  for (const path of paths) {
    const within = paths.find((other) => other.startsWith(`${path}.`))
    if (within !== undefined) throw new Error(`${within} is changed within ${path}`)
  }
}

const valueAt = (document: Fields, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isFields(value) ? value[name] : undefined), document)

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const holds = (document: Fields, guard: Guard): boolean => {
  const value = valueAt(document, guard.path)
  if ('absent' in guard) return value === undefined
  return 'is' in guard ? value === guard.is : typeof value === 'number' && value >= guard.atLeast
}

const change = (document: Fields, edit: Edit): void => {
  const names = edit.path.split('.')
  const last = names.pop() ?? ''
  const parent = names.length === 0 ? document : valueAt(document, names.join('.'))
  if (!isFields(parent)) throw new Error(`nothing is there to put ${edit.path} into`)
  const record = parent as Record<string, unknown>
  if ('drop' in edit) delete record[last]
  else record[last] = changedValue(record[last], edit)
}

const changedValue = (value: unknown, edit: Exclude<Edit, { readonly drop: true }>): unknown => {
  if ('put' in edit) return structuredClone(edit.put)
  if ('add' in edit) {
    if (typeof value !== 'number') throw new Error(`${edit.path} is no number to add to`)
    return value + edit.add
  }
  if (!Array.isArray(value)) throw new Error(`${edit.path} is no list`)
  return 'append' in edit ? [...(value as readonly unknown[]), edit.append] : value.filter((each) => !edit.without.includes(each as string))
}
