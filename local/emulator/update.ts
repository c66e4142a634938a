import { update } from 'mingo/updater'
import { type Document, failed, isPlain } from './wire'

const isAny = (): boolean => true
const isNumber = (value: unknown): value is number => typeof value === 'number'

/** What an operator may find at its path; mingo would pass over anything else in silence, Mongo refuses it. */
const expects = new Map<string, (value: unknown) => boolean>([
  ['$set', isAny], ['$unset', isAny], ['$rename', isAny], ['$min', isAny], ['$max', isAny],
  ['$inc', isNumber], ['$mul', isNumber],
  ['$push', Array.isArray], ['$pop', Array.isArray], ['$pull', Array.isArray], ['$pullAll', Array.isArray],
  ['$addToSet', Array.isArray],
])

const isOpen = (value: unknown, step: string): value is Document =>
  isPlain(value) || (Array.isArray(value) && /^\d+$/.test(step))

/** Follows the path. @throws WireError when it leads through a field that is neither object nor array, as Mongo does */
const valueAt = (document: Document, path: string, operator: string): unknown => {
  let value: unknown = document
  for (const step of path.split('.')) {
    if (step === '' || step.startsWith('$')) throw failed(`the path '${path}' is not supported`)
    if (isOpen(value, step)) value = Object.hasOwn(value, step) ? value[step] : undefined
    else if (value === undefined || operator === '$unset') value = undefined
    else throw failed(`cannot reach '${path}'`)
  }
  return value
}

const checkOperation = (document: Document, operator: string, [path, operand]: [string, unknown]): void => {
  if (path.split('.')[0] === '_id') throw failed('_id cannot be changed')
  const value = valueAt(document, path, operator)
  const expected = expects.get(operator) ?? isAny
  if (value !== undefined && !expected(value)) throw failed(`Cannot apply ${operator} to the type of '${path}'`)
  if (expected === isNumber && !isNumber(operand)) throw failed(`${operator} of '${path}': a number is expected`)
}

/**
 * Copies the document as far as the path leads, and all of what stands there; the rest stays shared.
 * @param own  copies that were made for earlier paths: changed in place, so that many paths into one large object copy it once
 */
const copiedAlong = (value: unknown, [step, ...further]: readonly string[], own: WeakSet<object>): unknown => {
  if (step === undefined) return typeof value === 'object' && value !== null ? structuredClone(value) : value
  if (!Array.isArray(value) && !isPlain(value)) return value
  const copy = own.has(value) ? value as Document : copyOf(value)
  own.add(copy)
  if (Object.hasOwn(copy, step)) copy[step] = copiedAlong(copy[step], further, own)
  return copy
}

const copyOf = (value: unknown[] | Document): Document => (Array.isArray(value) ? [...value] as unknown as Document : { ...value })

/**
 * What update operators make of a document, which itself stays as it is; what they do not touch is shared by both.
 * @throws WireError for an unknown operator, a path through a scalar, or a value of the wrong type
 */
export const applyUpdate = (before: Document, change: Document): Document => {
  if (Object.keys(change).length === 0) throw failed('the update is empty')
  for (const [operator, fields] of Object.entries(change)) {
    if (!expects.has(operator) || !isPlain(fields)) throw failed(`unknown operator or operand: ${operator}`)
    for (const entry of Object.entries(fields)) checkOperation(before, operator, entry)
  }
  const own = new WeakSet<object>()
  const after = pathsOf(change).reduce<Document>((document, path) => copiedAlong(document, path.split('.'), own) as Document, before)
  update(after, change, [], {}, { cloneMode: 'deep' })
  return after
}

/** Every path that is touched: of $rename also where it leads. */
const pathsOf = (change: Document): readonly string[] =>
  Object.entries(change).flatMap(([operator, fields]) => isPlain(fields) ? [
    ...Object.keys(fields),
    ...(operator === '$rename' ? Object.values(fields).map(String) : []),
  ] : [])
