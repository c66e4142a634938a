import { update } from 'mingo/updater'
import { type Document, isPlain } from './key'
import { failed } from './wire'

type Operation = { operator: string; path: string; operand: unknown }

/** What an operator may find at its path; mingo would pass over anything else in silence, Mongo refuses it. */
const expects: Readonly<Record<string, 'any' | 'number' | 'array'>> = {
  $set: 'any', $unset: 'any', $rename: 'any', $min: 'any', $max: 'any',
  $inc: 'number', $mul: 'number',
  $push: 'array', $pop: 'array', $pull: 'array', $pullAll: 'array', $addToSet: 'array',
}

const operationsOf = (change: Document): Operation[] =>
  Object.entries(change).flatMap(([operator, fields]) => {
    if (!Object.hasOwn(expects, operator)) throw failed(`[FailedOperation] unknown update operator ${operator}`)
    if (!isPlain(fields)) throw failed(`[FailedOperation] ${operator} takes an object of fields`)
    return Object.entries(fields).map(([path, operand]) => ({ operator, path, operand }))
  })

const checkPath = ({ path, operator }: Operation): void => {
  const steps = path.split('.')
  if (steps.some((step) => step === '' || step.startsWith('$'))) {
    throw failed(`[FailedOperation] the path '${path}' of ${operator} is not supported`)
  }
  if (steps[0] === '_id') throw failed('[FailedOperation] _id cannot be changed')
}

/** Follows the path. @throws WireError when a field on the way is neither object nor array, as Mongo does */
const valueAt = (document: Document, { operator, path }: Operation): unknown => {
  let value: unknown = document
  for (const step of path.split('.')) {
    if (value === undefined) return undefined
    const open = isPlain(value) || (Array.isArray(value) && /^\d+$/.test(step))
    if (!open && operator === '$unset') return undefined
    if (!open) throw failed(`[FailedOperation] Cannot create field '${step}' in the value at path '${path}'`)
    value = Object.hasOwn(value as object, step) ? (value as Document)[step] : undefined
  }
  return value
}

const checkOperand = ({ operator, path, operand }: Operation): void => {
  if (expects[operator] === 'number' && typeof operand !== 'number') {
    throw failed(`[FailedOperation] ${operator} of '${path}': a number is expected`)
  }
}

const checkTarget = (document: Document, operation: Operation): void => {
  const { operator, path } = operation
  const value = valueAt(document, operation)
  const expected = expects[operator]
  const fits = expected === 'number' ? typeof value === 'number' : expected === 'array' ? Array.isArray(value) : true
  if (value !== undefined && !fits) {
    throw failed(`[FailedOperation] Cannot apply ${operator} to the value at path '${path}': ${String(expected)} expected`)
  }
}

/**
 * Applies update operators to a document and returns it changed.
 * @throws WireError for an unknown operator, a path through a scalar, or a value of the wrong type
 */
export const applyUpdate = (document: Document, change: Document): Document => {
  const operations = operationsOf(change)
  if (operations.length === 0) throw failed('[FailedOperation] the update is empty')
  for (const operation of operations) {
    checkPath(operation)
    checkOperand(operation)
    checkTarget(document, operation)
  }
  const changed = structuredCloneOf(document)
  update(changed, change, [], {}, { cloneMode: 'deep' })
  return changed
}

/** A deep copy of objects and arrays; other values (dates, BSON types) are never changed in place. */
const structuredCloneOf = <Value>(value: Value): Value => {
  if (Array.isArray(value)) return value.map(structuredCloneOf) as Value
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, structuredCloneOf(inner)])) as Value
}
