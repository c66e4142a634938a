import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Database from 'libsql'
import { find } from 'mingo'
import type { IndexDeclaration } from './declaration'
import { keyAt, type Order, planQuery, valueKey } from './plan'
import { openStore } from './store'
import { temporaryFolder } from './testCloud'
import type { Document } from './wire'

const folder = temporaryFolder()
afterAll(() => rmSync(folder, { recursive: true }))

const scalar = fc.oneof(
  fc.constantFrom(0, 1, 2, -1, 1.5, -0, 1e20, '', 'a', 'ab', '甲', '，', '😀', 'a\0b', true, false),
  fc.integer({ min: 0, max: 4 }).map((day) => new Date(day * 86_400_000 - 86_400_000)),
)
const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.record({ x: scalar }, { requiredKeys: [], noNullPrototype: true }), { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.record({ x: scalar }, { noNullPrototype: true }) },
)
const documents = fc.array(fc.record({ a: value, b: scalar, c: fc.record({ x: scalar }, { noNullPrototype: true }) }, { requiredKeys: [], noNullPrototype: true }), { maxLength: 25 })
const operation = fc.oneof(
  scalar,
  fc.constant(null),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne'), scalar).map(([operator, operand]) => ({ [operator]: operand })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gt: low, $lte: high })),
  fc.array(scalar, { minLength: 1, maxLength: 3 }).map((operands) => ({ $in: operands })),
  fc.boolean().map((wanted) => ({ $exists: wanted })),
)
const condition = fc.dictionary(fc.constantFrom('a', 'b', 'c.x', 'a.x', 'a.0', '_id'), operation, { maxKeys: 3, noNullPrototype: true })
const query = fc.oneof(
  condition,
  fc.tuple(condition, condition).map((both) => ({ $and: both })),
  fc.tuple(condition, condition).map((either) => ({ $or: either })),
)
const direction = fc.constantFrom<'asc' | 'desc'>('asc', 'desc')
const fields = fc.uniqueArray(
  fc.record({ path: fc.constantFrom('a', 'b', 'c.x'), direction }),
  { minLength: 1, maxLength: 3, selector: ({ path }) => path },
)
const indexes = fc.array(fields, { maxLength: 3 }).map((lists): IndexDeclaration[] =>
  lists.map((list, n) => ({ name: `i${n}`, unique: false, fields: list })))
const order = fc.uniqueArray(fc.record({ path: fc.constantFrom('b', 'c.x', '_id'), direction }), { maxLength: 2, selector: ({ path }) => path })

let runs = 0

it('finds with any declared indexes what mingo finds among all documents, in the same order', async () => {
  const cases = fc.record({ contents: documents, declared: indexes, asked: query, sorting: order, skip: fc.integer({ min: 0, max: 3 }) })
  await fc.assert(fc.asyncProperty(cases, async ({ contents, declared, asked, sorting, skip }) => {
    runs += 1
    const store = openStore(join(folder, `run-${runs}.sqlite`), [{ name: 'c', indexes: declared }])
    try {
      const stored: Document[] = []
      await Promise.all(contents.map(async (content, n) => {
        const document = { ...content, _id: `d${n}` }
        const outcome = await store.commit(() => {
          store.put('c', document, undefined)
          return {}
        })
        if ('data' in outcome) stored.push(document) // two arrays in one index are refused
      }))
      const spec = Object.fromEntries(sorting.map(({ path, direction: way }) => [path, way === 'asc' ? 1 : -1] as const))
      const matches = find<Document>(stored, asked)
      const expected = sorting.length === 0 ? matches.all() : matches.sort(spec).all()
      const names = (list: Document[]) => list.map((document) => document['_id'])
      expect(names(store.scan('c', { query: asked })).sort()).toEqual(names(expected).sort())
      const ordered = sorting.length === 0 ? [] : store.scan('c', { query: asked, order: spec, skip, limit: 5 })
      const sortValues = (list: Document[]) => list.map((document) => sorting.map(({ path }) => keyAt(document, path)))
      if (sorting.length > 0) expect(sortValues(ordered)).toEqual(sortValues(expected.slice(skip, skip + 5)))
    } finally {
      store.close()
    }
  }), { numRuns: 100 })
}, 30_000)

it('finds an array of which two elements meet the two sides of a range, and sorts it by its least', async () => {
  const a: IndexDeclaration = { name: 'a', unique: false, fields: [{ path: 'a', direction: 'asc' }] }
  const store = openStore(join(folder, 'arrays.sqlite'), [{ name: 'c', indexes: [a] }])
  for (const [_id, value] of Object.entries({ wide: [0, 10], low: -1, inside: 3, high: 11 })) {
    await store.commit(() => {
      store.put('c', { _id, a: value }, undefined)
      return {}
    })
  }
  const ids = (query: Document) => store.scan('c', { query, order: { a: 1 } }).map(({ _id }) => _id)
  expect(ids({ a: { $gt: 1, $lt: 5 } })).toEqual(['wide', 'inside'])
  expect(ids({})).toEqual(['low', 'wide', 'inside', 'high'])
  store.close()
})

it.each([
  ['in a unique index', { u: [1] }],
  ['at two paths of one index', { a: [1], b: [2] }],
])('refuses an array %s, and writes nothing', async (_words, content) => {
  const index = (unique: boolean, ...paths: string[]): IndexDeclaration =>
    ({ name: paths.join('_'), unique, fields: paths.map((path) => ({ path, direction: 'asc' })) })
  const store = openStore(join(folder, `${Object.keys(content).join('')}.sqlite`), [{ name: 'c', indexes: [index(true, 'u'), index(false, 'a', 'b')] }])
  const outcome = await store.commit(() => ({ changed: store.put('c', { _id: 'x', ...content }, undefined) }))
  expect(outcome).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  expect(store.scan('c', { query: {} })).toEqual([])
  store.close()
})

describe('keys', () => {
  it('sort as the values do', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (left, right) => {
      expect(Math.sign(Buffer.compare(valueKey(left), valueKey(right)))).toBe(left < right ? -1 : left > right ? 1 : 0)
    }))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
      expect(Math.sign(Buffer.compare(valueKey(left), valueKey(right)))).toBe(left < right ? -1 : left > right ? 1 : 0)
    }))
  })
})

describe('the planner', () => {
  const index = (name: string, ...paths: string[]): IndexDeclaration =>
    ({ name, unique: false, fields: paths.map((path) => ({ path, direction: 'asc' })) })
  const indexes = [index('by_town', 'town', 'age'), index('by_age', 'age')]
  const columns = new Map([['town', 'k0'], ['age', 'k1']])
  const plan = (query: Document, order: Order = {}, arrays: string[] = []) =>
    planQuery(query, order, { indexes, columns, arrays: new Set(arrays) })

  it('asks for what keys can tell, in order', () => {
    expect(plan({ town: 'x', age: { $gt: 3, $lt: 5 } }, { age: -1 })).toMatchObject({
      sql: 'where true and (k0 in (?)) and (k1 >= ?) and (k1 <= ?) order by k1 desc', isHelped: true, isOrdered: true,
    })
  })

  it('is helped by an index for its order alone', () => {
    expect(plan({}, { age: 1 })).toMatchObject({ sql: 'where true order by k1 asc', isHelped: true, isOrdered: true })
  })

  it('reads documents with arrays too, and leaves them to be sorted', () => {
    expect(plan({ town: 'x' }, { town: 1 }, ['town'])).toMatchObject({
      sql: 'where true and (k0 in (?) or k0 is null)', isHelped: true, isOrdered: false,
    })
  })

  it.each([[{}], [{ $or: [{ town: 'x' }] }], [{ town: { $ne: 'x' } }], [{ town: null }], [{ town: /x/ }], [{ town: { $exists: false } }], [{ other: 1 }]])(
    'leaves %j to the whole collection', (query) => {
      expect(plan(query)).toMatchObject({ isHelped: false, sql: 'where true' })
    })
})

it('reads by SQLite\'s indexes, made from the declarations', async () => {
  const fields = [{ path: 'town', direction: 'asc' as const }, { path: 'age', direction: 'desc' as const }]
  const file = join(folder, 'explained.sqlite')
  openStore(file, [{ name: 'c', indexes: [{ name: 'by_town', unique: false, fields }] }]).close()
  const database = new Database(file)
  const { sql } = planQuery({ town: 'x', age: { $gt: 3 } }, { age: -1 }, {
    indexes: [], columns: new Map([['_id', 'k0'], ['town', 'k1'], ['age', 'k2']]), arrays: new Set(),
  })
  const steps = database.prepare(`explain query plan select body from "documents c" ${sql}`).all(['x', 3]) as { detail: string }[]
  expect(steps.map(({ detail }) => detail)).toEqual(['SEARCH documents c USING INDEX by c by_town (k1=? AND k2>?)'])
  database.close()
})
