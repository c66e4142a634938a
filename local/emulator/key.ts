import { EJSON } from 'bson'
import type { IndexField } from './declaration'
import { type Document, failed, isPlain } from './wire'

/** First byte of each type's key, in the order of BSON types; one below and one above bound the type. */
const tags = { nothing: 0x10, number: 0x20, string: 0x30, other: 0x40, boolean: 0x60, date: 0x70 } as const

const tagOf = (value: unknown): number => {
  if (value === null || value === undefined) return tags.nothing
  if (typeof value === 'number') return tags.number
  if (typeof value === 'string') return tags.string
  if (typeof value === 'boolean') return tags.boolean
  return value instanceof Date ? tags.date : tags.other
}

/** Big-endian double with the sign folded in, so that bytes sort as numbers. */
const numberBytes = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  if (value < 0) return Buffer.from(bytes.map((byte) => byte ^ 0xff))
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

/** The bytes of one value: comparing two as bytes compares the values. No key begins another key. */
export const valueKey = (value: unknown): Buffer => {
  const tag = tagOf(value)
  return Buffer.concat([Buffer.of(tag), payloadOf(value, tag)])
}

/** Bytes below and above every key of the value's type. */
export const typeBounds = (value: unknown): { below: Buffer; above: Buffer } =>
  ({ below: Buffer.of(tagOf(value) - 1), above: Buffer.of(tagOf(value) + 1) })

/**
 * Every value that a condition on the path could meet: arrays are opened at any depth, so this is a superset of
 * what Mongo indexes. A missing path gives null.
 */
const valuesAt = (value: unknown, path: readonly string[]): unknown[] => {
  const [step, ...rest] = path
  if (Array.isArray(value)) {
    const inside = value.flatMap((element: unknown) => valuesAt(element, path))
    const chosen = step !== undefined && /^\d+$/.test(step) ? valuesAt(value[Number(step)], rest) : []
    return inside.length + chosen.length > 0 ? [...inside, ...chosen] : [null]
  }
  if (step === undefined) return [value]
  return isPlain(value) && Object.hasOwn(value, step) ? valuesAt(value[step], rest) : [null]
}

const fieldKeys = (document: Document, { path }: IndexField): Buffer[] => {
  const keys = valuesAt(document, path.split('.')).map(valueKey)
  return keys.length === 1 ? keys : [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()]
}

/**
 * All keys of a document in an index, each with one part per field; several when one field meets several values.
 * @throws WireError when two fields do: Mongo refuses parallel arrays, and this refuses a little more
 */
export const indexKeys = (document: Document, fields: readonly IndexField[]): Buffer[][] => {
  const parts = fields.map((field) => fieldKeys(document, field))
  if (parts.filter(({ length }) => length > 1).length > 1) throw failed('cannot index parallel arrays')
  return parts.reduce<Buffer[][]>((keys, part) => keys.flatMap((key) => part.map((end) => [...key, end])), [[]])
}
