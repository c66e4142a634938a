import { EJSON } from 'bson'
import type { IndexDeclaration } from './declaration'
import { type Document, isPlain } from './wire'

/** Big-endian double with the sign folded in, so that bytes sort as numbers. */
const numberBytes = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  if (value < 0) return Buffer.from(bytes.map((byte) => byte ^ 0xff))
  bytes.writeUInt8(bytes.readUInt8(0) | 0x80, 0)
  return bytes
}

/** UTF-16 units, so that bytes sort as mingo compares strings. */
const stringBytes = (value: string): Buffer => Buffer.from(value, 'utf16le').swap16()

const tagged = (tag: number, bytes: Buffer): Buffer => Buffer.concat([Buffer.of(tag), bytes])

/** The bytes of one value: comparing two as bytes compares the values; types come in the order of BSON types. */
export const valueKey = (value: unknown): Buffer => {
  if (value === null || value === undefined) return Buffer.of(0x10)
  if (typeof value === 'number') return tagged(0x20, numberBytes(value))
  if (typeof value === 'string') return tagged(0x30, stringBytes(value))
  if (typeof value === 'boolean') return tagged(0x60, numberBytes(Number(value)))
  if (value instanceof Date) return tagged(0x70, numberBytes(value.getTime()))
  return tagged(0x40, stringBytes(EJSON.stringify(value, { relaxed: false })))
}

/** The key of what stands at a dotted path, a missing field counting as null; null where the path meets an array. */
export const keyAt = (document: Document, path: string): Buffer | null => {
  let value: unknown = document
  for (const step of path.split('.')) {
    if (Array.isArray(value)) return null
    value = isPlain(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }
  return Array.isArray(value) ? null : valueKey(value)
}

/** What SQLite is asked for, from `where` on: every match, and others. Is it in order; does a declared index help? */
export type Plan = { sql: string; bound: Buffer[]; isOrdered: boolean; isHelped: boolean }

/** Paths and 1 or -1, as Mongo's sort. */
export type Order = Readonly<Record<string, 1 | -1>>

/**
 * The indexes, the column in which the key of each indexed path stands, and the paths at which some document has an
 * array: its key is null.
 */
export type Keys = { indexes: IndexDeclaration[]; columns: Map<string, string>; arrays: Set<string> }

/** What must hold of every match. */
type Clause = { path: string; operator: string; operand: unknown }

const mostPoints = 1000
const comparisons = new Map([['$gt', '>='], ['$gte', '>='], ['$lt', '<='], ['$lte', '<=']])

/** Null, objects, arrays and regular expressions match in ways that keys cannot tell: they are left to mingo. */
const isComparable = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value) ||
  (value instanceof Date && Number.isFinite(value.getTime()))

/** The clauses on top-level fields and those in the parts of $and; anything else is ignored. */
const clausesOf = (query: Document): Clause[] =>
  Object.entries(query).flatMap(([path, condition]): Clause[] => {
    if (path === '$and' && Array.isArray(condition)) return condition.filter(isPlain).flatMap(clausesOf)
    const isOperation = isPlain(condition) && Object.keys(condition).some((key) => key.startsWith('$'))
    const operations = isOperation ? condition : { $eq: condition }
    return Object.entries(operations).map(([operator, operand]) => ({ path, operator, operand }))
  })

/** A clause in SQL, if keys can answer it. */
const comparisonOf = ({ operator, operand }: Clause): { sql: string; operands: unknown[] } | undefined => {
  const operands = operator === '$in' && Array.isArray(operand) ? operand : [operand]
  if (operands.length > mostPoints || !operands.every(isComparable)) return undefined
  if (operator === '$in' || operator === '$eq') return { sql: `in (${operands.map(() => '?').join()})`, operands }
  const comparison = comparisons.get(operator)
  return comparison === undefined ? undefined : { sql: `${comparison} ?`, operands }
}

/** Puts what keys can answer of a query and its order into SQL. A document with an array always comes along. */
export const planQuery = (query: Document, order: Order, { indexes, columns, arrays }: Keys): Plan => {
  const parts = clausesOf(query).flatMap((clause) => {
    const [column, comparison] = [columns.get(clause.path), comparisonOf(clause)]
    if (column === undefined || comparison === undefined) return []
    const sql = `(${column} ${comparison.sql}${arrays.has(clause.path) ? ` or ${column} is null` : ''})`
    return [{ path: clause.path, sql, keys: comparison.operands.map(valueKey) }]
  })
  const asked = [...parts.map(({ path }) => path), Object.keys(order)[0]]
  const isHelped = indexes.some(({ fields }) => asked.includes(fields[0]?.path))
  const isOrdered = Object.keys(order).every((path) => isHelped && columns.has(path) && !arrays.has(path))
  const terms = Object.entries(order).map(([path, way]) => `${columns.get(path)} ${way === 1 ? 'asc' : 'desc'}`)
  const where = ['where true', ...parts.map(({ sql }) => sql)].join(' and ')
  const sql = isOrdered && terms.length > 0 ? `${where} order by ${terms.join()}` : where
  return { sql, bound: parts.flatMap(({ keys }) => keys), isOrdered, isHelped }
}
