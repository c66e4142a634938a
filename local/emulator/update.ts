import { update } from 'mingo/updater'
import { type Document, failed, isPlain } from './wire'

type Operation = { operator: string; path: string; operand: unknown }

/** What an operator may find at its path; mingo would pass over anything else in silence, Mongo refuses it. */
const expects: Readonly<Record<string, 'any' | 'number' | 'array'>> = {
  $set: 'any', $unset: 'any', $rename: 'any', $min: 'any', $max: 'any',
  $inc: 'number', $mul: 'number',
  $push: 'array', $pop: 'array', $pull: 'array', $pullAll: 'array', $addToSet: 'array',
}

const refuse = (words: string): never => {
  throw failed(words)
}

const operationsOf = (change: Document): Operation[] =>
  Object.entries(change).flatMap(([operator, fields]) => {
    if (!Object.hasOwn(expects, operator) || !isPlain(fields)) return refuse(`unknown operator or operand: ${operator}`)
    return Object.entries(fields).map(([path, operand]) => ({ operator, path, operand }))
  })

const checkPath = (path: string): void => {
  const steps = path.split('.')
  if (steps[0] === '_id') refuse('_id cannot be changed')
  if (steps.some((step) => step === '' || step.startsWith('$'))) refuse(`the path '${path}' is not supported`)
}

const isOpen = (value: unknown, step: string): value is Document =>
  isPlain(value) || (Array.isArray(value) && /^\d+$/.test(step))

/** Follows the path. @throws WireError when it leads through a field that is neither object nor array, as Mongo does */
const valueAt = (document: Document, path: string, operator: string): unknown => {
  let value: unknown = document
  for (const step of path.split('.')) {
    if (value === undefined) return undefined
    if (!isOpen(value, step)) return operator === '$unset' ? undefined : refuse(`cannot reach '${path}'`)
    value = Object.hasOwn(value, step) ? value[step] : undefined
  }
  return value
}

const checkOperation = (document: Document, { operator, path, operand }: Operation): void => {
  checkPath(path)
  const value = valueAt(document, path, operator)
  const expected = expects[operator]
  const fits = expected === 'any' || (expected === 'number' ? typeof value === 'number' : Array.isArray(value))
  if (value !== undefined && !fits) refuse(`Cannot apply ${operator} at path '${path}': ${String(expected)} expected`)
  if (expected === 'number' && typeof operand !== 'number') refuse(`${operator} of '${path}': a number is expected`)
}

/** A deep copy of objects and arrays; other values (dates, BSON types) are never changed in place. */
const copyOf = <Value>(value: Value): Value => {
  if (Array.isArray(value)) return value.map(copyOf) as Value
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copyOf(inner)])) as Value
}

/**
 * Applies update operators to a document and returns it changed.
 * @throws WireError for an unknown operator, a path through a scalar, or a value of the wrong type
 */
export const applyUpdate = (document: Document, change: Document): Document => {
  const operations = operationsOf(change)
  if (operations.length === 0) refuse('the update is empty')
  for (const operation of operations) checkOperation(document, operation)
  const changed = copyOf(document)
  update(changed, change, [], {}, { cloneMode: 'deep' })
  return changed
}
