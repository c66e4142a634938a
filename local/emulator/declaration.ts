import * as v from 'valibot'

const field = v.object({
  /** Dotted. */
  path: v.pipe(v.string(), v.regex(/^[^.$\0]+(\.[^.$\0]+)*$/)),
  direction: v.picklist(['asc', 'desc']),
})

const index = v.object({
  name: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  unique: v.boolean(),
  fields: v.pipe(v.array(field), v.minLength(1), v.maxLength(31)),
})

const areDistinct = (named: { name: string }[]): boolean => new Set(named.map(({ name }) => name)).size === named.length

const collection = v.object({
  name: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/)),
  indexes: v.pipe(v.array(index), v.check((list) => areDistinct(list), 'an index stands twice')),
})

/** An index; the real database allows 31 fields. A unique index counts a missing field as null. */
export type IndexDeclaration = v.InferOutput<typeof index>

/** A collection exists only because it is declared: nothing is created at run time. */
export type CollectionDeclaration = v.InferOutput<typeof collection>

/** Checks declarations read from a file. @throws Error saying what is malformed or stands twice */
export const parseDeclarations = (value: unknown): CollectionDeclaration[] =>
  v.parse(v.pipe(v.array(collection), v.check((list) => areDistinct(list), 'a collection stands twice')), value)
