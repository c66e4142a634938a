import type { IndexDeclaration, IndexField } from './declaration'
import { directed, type Document, isPlain, typeBounds, valueKey } from './key'

/** Keys from one to the other, both included. */
export type Interval = { from: Buffer; to: Buffer }

/** How to read a collection: the documents in the intervals hold every match, and perhaps others. */
export type Plan = {
  index: IndexDeclaration
  intervals: Interval[]
  /** Which way to read so that documents come in the wanted order; undefined: they must be sorted. */
  reading: 'forward' | 'backward' | undefined
  /** Leading fields fixed by the query, counted twice, plus one for a range after them. */
  narrowed: number
}

/** What the query asks of one field, as far as an index can answer it. */
type Bound = { points?: unknown[]; above?: unknown; below?: unknown }
type Wanted = { bounds: ReadonlyMap<string, Bound>; order: readonly IndexField[] }

const mostIntervals = 1000

/** Null, objects, arrays and regular expressions match in ways that keys cannot tell: they are left to mingo. */
const isComparable = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value) ||
  (value instanceof Date && Number.isFinite(value.getTime()))

const note = (bound: Bound, operator: string, operand: unknown): void => {
  if (operator === '$in') {
    if (Array.isArray(operand) && operand.length > 0 && operand.every(isComparable)) bound.points ??= operand
  } else if (!isComparable(operand)) return
  else if (operator === '$eq') bound.points = [operand]
  else if (operator === '$gt' || operator === '$gte') bound.above ??= operand
  else if (operator === '$lt' || operator === '$lte') bound.below ??= operand
}

const operationsOf = (condition: unknown): [string, unknown][] =>
  isPlain(condition) && Object.keys(condition).some((key) => key.startsWith('$'))
    ? Object.entries(condition)
    : [['$eq', condition]]

/** Collects what must hold of every match: top-level fields and the parts of $and; anything else is ignored. */
const gather = (query: Document, found: Map<string, Bound>): Map<string, Bound> => {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlain(part)) gather(part, found)
    } else if (!path.startsWith('$')) {
      const bound = found.get(path) ?? {}
      for (const [operator, operand] of operationsOf(condition)) note(bound, operator, operand)
      found.set(path, bound)
    }
  }
  return found
}

/**
 * The range of one field. With an array in the field, "above 1 and below 5" may be met by two different elements:
 * then only one side may be used.
 */
const rangeOf = ({ above, below }: Bound, multikey: boolean): Interval | undefined => {
  if (above === undefined && below === undefined) return undefined
  const type = typeBounds(above ?? below)
  const closed = above !== undefined && below !== undefined && !multikey && typeof above === typeof below
  const to = closed || above === undefined ? valueKey(below) : type.above
  return { from: above === undefined ? type.below : valueKey(above), to }
}

const intervalsOf = (bound: Bound | undefined, multikey: boolean): Interval[] => {
  if (bound?.points !== undefined) return bound.points.map((point) => ({ from: valueKey(point), to: valueKey(point) }))
  const range = bound === undefined ? undefined : rangeOf(bound, multikey)
  return range === undefined ? [] : [range]
}

const turned = ({ from, to }: Interval, direction: IndexField['direction']): Interval =>
  direction === 'asc' ? { from, to } : { from: directed(to, direction), to: directed(from, direction) }

const joined = (left: readonly Interval[], right: readonly Interval[]): Interval[] =>
  left.flatMap((one) => right.map((two) => ({
    from: Buffer.concat([one.from, two.from]),
    to: Buffer.concat([one.to, two.to]),
  })))

/** Whether the fields after the fixed ones give the order, all forward or all backward. */
const readingOf = (rest: readonly IndexField[], order: readonly IndexField[]): Plan['reading'] => {
  const ways = order.map(({ path, direction }, position) => {
    const field = rest[position]
    if (field?.path !== path) return undefined
    return field.direction === direction ? 'forward' : 'backward'
  })
  return ways.every((way) => way === ways[0]) ? ways[0] : undefined
}

const planWith = (index: IndexDeclaration, { bounds, order }: Wanted, multikey: boolean): Plan => {
  let intervals: Interval[] = [{ from: Buffer.alloc(0), to: Buffer.alloc(0) }]
  let fixed = 0
  let ranged = false
  for (const { path, direction } of index.fields) {
    const bound = bounds.get(path)
    const own = intervalsOf(bound, multikey).map((interval) => turned(interval, direction))
    if (own.length === 0 || own.length * intervals.length > mostIntervals) break
    intervals = joined(intervals, own)
    ranged = bound?.points === undefined
    if (ranged) break
    fixed += 1
  }
  const single = intervals.length === 1 && !multikey
  const pinned = new Set(index.fields.slice(0, fixed).map(({ path }) => path))
  const reading = single ? readingOf(index.fields.slice(fixed), order.filter(({ path }) => !pinned.has(path))) : undefined
  // 0xff follows every key that begins with the upper end, for no field's key starts with it
  const closed = intervals.map(({ from, to }) => ({ from, to: Buffer.concat([to, Buffer.of(0xff)]) }))
  const inOrder = single && order.every(({ path }) => pinned.has(path)) ? 'forward' : reading
  return { index, intervals: closed, reading: order.length === 0 ? 'forward' : inOrder, narrowed: fixed * 2 + Number(ranged) }
}

/**
 * Chooses the declared index that narrows the query most, then one that gives its order.
 * @returns undefined when no index helps: the whole collection must be read
 */
export const planQuery = (
  query: Document, order: readonly IndexField[], indexes: readonly IndexDeclaration[],
  isMultikey: (index: IndexDeclaration) => boolean,
): Plan | undefined => {
  const wanted: Wanted = { bounds: gather(query, new Map()), order }
  const plans = indexes.map((index) => planWith(index, wanted, isMultikey(index)))
  const worth = ({ narrowed, reading }: Plan): number => narrowed * 2 + Number(order.length > 0 && reading !== undefined)
  return plans.filter((plan) => worth(plan) > 0).sort((left, right) => worth(right) - worth(left))[0]
}
