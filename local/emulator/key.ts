import { EJSON } from 'bson'
import type { IndexField } from './declaration'

/** A stored document, in JavaScript values (dates are Date, numbers are double). */
export type Document = Record<string, unknown>

/** True for an object written as {...}: not an array, not a date, not a BSON type. */
export const isPlain = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value) &&
  Object.prototype.toString.call(value) === '[object Object]' && !('_bsontype' in value)

/**
 * First byte of each type's key, in the order of BSON types. They stand 16 apart, so that tag - 1 and tag + 1
 * bound a type, and never reach 0x00 or 0xff, inverted or not.
 */
const tags = { nothing: 0x10, number: 0x20, string: 0x30, other: 0x40, boolean: 0x60, date: 0x70 } as const

const tagOf = (value: unknown): number => {
  if (value === null || value === undefined) return tags.nothing
  if (typeof value === 'number') return tags.number
  if (typeof value === 'string') return tags.string
  if (typeof value === 'boolean') return tags.boolean
  return value instanceof Date ? tags.date : tags.other
}

const invert = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff))

/** Big-endian double with the sign folded in, so that bytes sort as numbers; NaN sorts first. */
const numberBytes = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  if (Number.isNaN(value)) return bytes
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  if (value < 0) return invert(bytes)
  bytes.writeUInt8(bytes.readUInt8(0) | 0x80, 0)
  return bytes
}

/** UTF-16 units, so that bytes sort as mingo compares strings; ended by two zero units, zero units escaped. */
const stringBytes = (value: string): Buffer =>
  Buffer.from(`${value.replaceAll('\0', '\0\uffff')}\0\0`, 'utf16le').swap16()

const payloadOf = (value: unknown, tag: number): Buffer => {
  if (tag === tags.nothing) return Buffer.alloc(0)
  if (tag === tags.other) return stringBytes(EJSON.stringify(value, { relaxed: false }))
  return typeof value === 'string' ? stringBytes(value) : numberBytes(Number(value))
}

/** The bytes of one value: comparing two with memcmp compares the values. No key begins another key. */
export const valueKey = (value: unknown): Buffer => {
  const tag = tagOf(value)
  return Buffer.concat([Buffer.of(tag), payloadOf(value, tag)])
}

/** Bytes below and above every key of the value's type. */
export const typeBounds = (value: unknown): { below: Buffer; above: Buffer } => {
  const tag = tagOf(value)
  return { below: Buffer.of(tag - 1), above: Buffer.of(tag + 1) }
}

/** The key as it stands in an index: a descending field is stored inverted. */
export const directed = (key: Buffer, direction: IndexField['direction']): Buffer =>
  direction === 'asc' ? key : invert(key)

/**
 * Every value that a condition on the path could meet: arrays are opened at any depth, so this is a superset of
 * what Mongo indexes. A missing path gives null.
 */
export const valuesAt = (value: unknown, path: readonly string[]): unknown[] => {
  const [step, ...rest] = path
  if (Array.isArray(value)) {
    const inside = value.flatMap((element: unknown) => valuesAt(element, path))
    const chosen = step !== undefined && /^\d+$/.test(step) ? valuesAt(value[Number(step)], rest) : []
    return inside.length + chosen.length > 0 ? [...inside, ...chosen] : [null]
  }
  if (step === undefined) return [value]
  return isPlain(value) && Object.hasOwn(value, step) ? valuesAt(value[step], rest) : [null]
}

/** The shortest part of the path that holds an array, or undefined. */
const arrayRoot = (document: Document, path: string): string | undefined => {
  let value: unknown = document
  const walked: string[] = []
  for (const step of path.split('.')) {
    if (!isPlain(value)) return undefined
    value = value[step]
    walked.push(step)
    if (Array.isArray(value)) return walked.join('.')
  }
  return undefined
}

/** All keys of a document in an index; more than one when an array is on the way. */
export const indexKeys = (document: Document, fields: readonly IndexField[]): { keys: Buffer[]; multikey: boolean } => {
  const roots = new Set(fields.map(({ path }) => arrayRoot(document, path)).filter((root) => root !== undefined))
  if (roots.size > 1) throw new Error(`cannot index parallel arrays [${[...roots].join('] [')}]`)
  let keys = [Buffer.alloc(0)]
  for (const { path, direction } of fields) {
    const parts = valuesAt(document, path.split('.')).map((value) => directed(valueKey(value), direction))
    keys = keys.flatMap((key) => parts.map((part) => Buffer.concat([key, part])))
  }
  return { keys: [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()], multikey: roots.size > 0 }
}

/** Sorts as Mongo does: by the least element of an array when ascending, by the greatest when descending. */
export const sortKey = (document: Document, order: readonly IndexField[]): Buffer =>
  Buffer.concat(order.map(({ path, direction }) => {
    const keys = valuesAt(document, path.split('.')).map((value) => directed(valueKey(value), direction))
    return keys.sort(Buffer.compare)[0] ?? Buffer.alloc(0)
  }))
