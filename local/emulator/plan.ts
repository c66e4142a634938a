import type { IndexDeclaration, IndexField } from './declaration'
import { typeBounds, valueKey } from './key'
import { type Document, isPlain } from './wire'

/** How to read an index, whose key parts are the columns k0, k1, ... of `i`: it gives every match, and others. */
export type Plan = {
  index: IndexDeclaration
  where: string
  bound: Buffer[]
  /** SQL order that the index gives by itself; undefined: the documents must be sorted. */
  order: string | undefined
  worth: number
}

/** What the query asks of one field, as far as a key can answer it. */
type Bound = { points?: unknown[]; above?: unknown; below?: unknown }
type Bounds = ReadonlyMap<string, Bound>
/** What one column is asked, in SQL. */
type Part = { sql: string; keys: Buffer[]; kind: 'point' | 'points' | 'range' }

const mostPoints = 1000

/** Null, objects, arrays and regular expressions match in ways that keys cannot tell: they are left to mingo. */
const isComparable = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value) ||
  (value instanceof Date && Number.isFinite(value.getTime()))

const arePoints = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.length > 0 && value.length <= mostPoints && value.every(isComparable)

const sides = new Map<string, 'above' | 'below'>(
  [['$gt', 'above'], ['$gte', 'above'], ['$lt', 'below'], ['$lte', 'below']])

const note = (bound: Bound, operator: string, operand: unknown): void => {
  if (operator === '$in' && arePoints(operand)) bound.points ??= operand
  if (!isComparable(operand)) return
  const side = sides.get(operator)
  if (operator === '$eq') bound.points = [operand]
  if (side !== undefined) bound[side] ??= operand
}

const operationsOf = (condition: unknown): [string, unknown][] =>
  isPlain(condition) && Object.keys(condition).some((key) => key.startsWith('$'))
    ? Object.entries(condition)
    : [['$eq', condition]]

/** What must hold of every match: top-level fields and those in the parts of $and; anything else is ignored. */
const clausesOf = (query: Document): [string, unknown][] =>
  Object.entries(query).flatMap(([path, condition]): [string, unknown][] => {
    if (path === '$and' && Array.isArray(condition)) return condition.filter(isPlain).flatMap(clausesOf)
    return path.startsWith('$') ? [] : [[path, condition]]
  })

const boundsOf = (query: Document): Bounds => {
  const bounds = new Map<string, Bound>()
  for (const [path, condition] of clausesOf(query)) {
    const bound = bounds.get(path) ?? {}
    for (const [operator, operand] of operationsOf(condition)) note(bound, operator, operand)
    bounds.set(path, bound)
  }
  return bounds
}

/**
 * The least and greatest key of a range. In an array "above 1 and below 5" may be met by two elements: then only
 * one side may be used.
 */
const rangeOf = ({ above, below }: Bound, multikey: boolean): [Buffer, Buffer] => {
  const type = typeBounds(above ?? below)
  const open = above !== undefined && (multikey || typeof above !== typeof below)
  return [above === undefined ? type.below : valueKey(above), open ? type.above : valueKey(below)]
}

const partOf = (bound: Bound, column: string, multikey: boolean): Part | undefined => {
  if (bound.points !== undefined) {
    const sql = `${column} in (${bound.points.map(() => '?').join()})`
    return { sql, keys: bound.points.map(valueKey), kind: bound.points.length === 1 ? 'point' : 'points' }
  }
  if (bound.above === undefined && bound.below === undefined) return undefined
  return { sql: `${column} between ? and ?`, keys: rangeOf(bound, multikey), kind: 'range' }
}

/** What the leading fields of the index can be asked, up to the first range. */
const partsOf = (index: IndexDeclaration, bounds: Bounds, multikey: boolean): Part[] => {
  const parts: Part[] = []
  for (const [place, { path }] of index.fields.entries()) {
    const part = partOf(bounds.get(path) ?? {}, `i.k${place}`, multikey)
    if (part !== undefined) parts.push(part)
    if (part === undefined || part.kind === 'range') break
  }
  return parts
}

/** The SQL order for what is left of the order after the fixed fields, if the index gives it, forward or backward. */
const orderOf = (rest: readonly IndexField[], order: readonly IndexField[], fixed: number): string | undefined => {
  const follows = order.every(({ path }, place) => rest[place]?.path === path)
  const turned = order.filter(({ direction }, place) => rest[place]?.direction !== direction).length
  if (!follows || (turned !== 0 && turned !== order.length)) return undefined
  return order.map(({ direction }, place) => `i.k${fixed + place} ${direction}`).join(', ')
}

const planWith = (index: IndexDeclaration, bounds: Bounds, order: readonly IndexField[], multikey: boolean): Plan => {
  const parts = partsOf(index, bounds, multikey)
  const after = parts.findIndex(({ kind }) => kind !== 'point')
  const fixed = after === -1 ? parts.length : after
  const pinned = index.fields.slice(0, fixed).map(({ path }) => path)
  const left = order.filter(({ path }) => !pinned.includes(path))
  const given = multikey && order.length > 0 ? undefined : orderOf(index.fields.slice(fixed), left, fixed)
  const where = ['true', ...parts.map(({ sql }) => sql)].join(' and ')
  const narrowed = parts.reduce((sum, { kind }) => sum + (kind === 'range' ? 2 : 4), 0)
  const worth = narrowed + Number(order.length > 0 && given !== undefined)
  return { index, where, bound: parts.flatMap(({ keys }) => keys), order: given, worth }
}

/** What an index is asked: `multikey` tells those in which some document has several keys. */
export type Question = { query: Document; order: readonly IndexField[]; multikey: ReadonlySet<IndexDeclaration> }

type Indexes = readonly [IndexDeclaration, ...IndexDeclaration[]]

/** Chooses the index that narrows the query most, then one that gives its order; `worth` 0 when none helps. */
export const planQuery = ({ query, order, multikey }: Question, indexes: Indexes): Plan => {
  const bounds = boundsOf(query)
  return indexes
    .map((index) => planWith(index, bounds, order, multikey.has(index)))
    .reduce((best, plan) => plan.worth > best.worth ? plan : best)
}
