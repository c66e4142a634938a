import { database, openTestCloud, pointAt, refusalOf } from './testCloud'

const _ = database.command
const people = database.collection('people')
const notes = database.collection('notes')
let close: () => Promise<void>
let url: string

beforeAll(async () => {
  const opened = await openTestCloud([
    {
      name: 'people',
      indexes: [
        { name: 'by_phone', unique: true, fields: [{ path: 'phone', direction: 'asc' }] },
        { name: 'by_age', unique: false, fields: [{ path: 'town', direction: 'asc' }, { path: 'age', direction: 'desc' }] },
      ],
    },
    { name: 'notes', indexes: [] },
    { name: 'many', indexes: [{ name: 'by_n', unique: false, fields: [{ path: 'n', direction: 'asc' }] }] },
  ])
  close = opened.close
  url = opened.url
  await people.add({ data: [
    { _id: 'lin', phone: '1', age: 34, town: '米山', tags: ['a'], born: new Date('1991-02-03T00:00:00Z') },
    { _id: 'chen', phone: '2', age: 61, town: '神农', nested: { deep: { value: 1 } } },
    { _id: 'zhang', phone: '3', age: 45, town: '米山' },
  ] })
})
afterAll(() => close())

describe('reading documents', () => {
  it('gets one by its id, with dates as dates', async () => {
    expect((await people.doc('lin').get()).data).toEqual({
      _id: 'lin', phone: '1', age: 34, town: '米山', tags: ['a'], born: new Date('1991-02-03T00:00:00Z'),
    })
  })

  it('says that a document does not exist', async () => {
    expect((await refusalOf(people.doc('nobody').get())).message).toContain('does not exist')
  })

  it('finds, orders, skips, limits and projects', async () => {
    const found = await people.where({ age: _.gt(30).and(_.lt(70)) }).orderBy('age', 'desc').skip(1).limit(1).field({ age: true, _id: false }).get()
    expect(found.data).toEqual([{ age: 45 }])
  })

  it('orders by an index in both directions', async () => {
    const ages = async (way: 'asc' | 'desc') =>
      (await people.where({ town: '米山' }).orderBy('age', way).get()).data.map((person) => person['age'])
    expect([await ages('asc'), await ages('desc')]).toEqual([[34, 45], [45, 34]])
  })

  it('finds by a regular expression, by absence and by any of several conditions', async () => {
    const ids = async (query: object) => (await people.where(query).get()).data.map((person) => person['_id']).sort()
    expect(await ids({ town: /^米/ })).toEqual(['lin', 'zhang'])
    expect(await ids({ tags: _.exists(false) })).toEqual(['chen', 'zhang'])
    expect(await ids(_.or([{ age: 61 }, { tags: 'a' }]))).toEqual(['chen', 'lin'])
  })

  it('counts all, and those that match', async () => {
    expect((await people.count()).total).toBe(3)
    expect((await people.where({ town: '米山' }).count()).total).toBe(2)
  })

  it('aggregates, and looks up in another collection', async () => {
    await notes.add({ data: { _id: 'n1', by: 'lin', words: 'hello' } })
    const sums = await people.aggregate().match({ town: '米山' }).group({ _id: '$town', years: database.command.aggregate.sum('$age') }).end()
    expect(sums.list).toEqual([{ _id: '米山', years: 79 }])
    const joined = await notes.aggregate().lookup({ from: 'people', localField: 'by', foreignField: '_id', as: 'author' })
      .project({ words: 1, 'author.age': 1 }).end()
    expect(joined.list).toEqual([{ _id: 'n1', words: 'hello', author: [{ age: 34 }] }])
  })
})

describe('writing documents', () => {
  it('gives an id to a document that has none', async () => {
    const { _id: id } = await notes.add({ data: { words: 'x' } })
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect((await notes.doc(id).remove()).stats.removed).toBe(1)
  })

  it('updates with a guard, once', async () => {
    await notes.doc('seats').set({ data: { left: 1, holders: {}, log: [1] } })
    const take = () => notes.where({ _id: 'seats', left: _.gt(0), 'holders.lin': _.exists(false) })
      .update({ data: { left: _.inc(-1), 'holders.lin': { at: 5 }, log: _.push([2, 3]), least: _.min(7), gone: _.remove() } })
    expect((await take()).stats).toEqual({ updated: 1 })
    expect((await take()).stats).toEqual({ updated: 0 })
    expect((await notes.doc('seats').get()).data).toEqual({ _id: 'seats', left: 0, holders: { lin: { at: 5 } }, log: [1, 2, 3], least: 7 })
  })

  it('sets: makes, replaces, and counts no change when nothing changed', async () => {
    const stats = async (kind: string) => (await notes.doc('set').set({ data: { kind } })).stats
    expect(await stats('a')).toEqual({ created: 1, updated: 0 })
    expect(await stats('b')).toEqual({ created: 0, updated: 1 })
    expect(await stats('b')).toEqual({ created: 0, updated: 0 })
  })

  it('updates nothing in a document that is missing, and counts only documents that change', async () => {
    expect(await notes.doc('missing').update({ data: { a: 1 } })).toMatchObject({ stats: { updated: 0 } })
    expect(await people.where({ town: '米山' }).update({ data: { age: 45 } })).toMatchObject({ stats: { updated: 1 } })
    await people.doc('lin').update({ data: { age: 34 } })
  })

  it('removes by condition', async () => {
    await notes.add({ data: [{ batch: 7 }, { batch: 7 }] })
    expect((await notes.where({ batch: 7 }).remove()).stats).toEqual({ removed: 2 })
  })

  it('refuses a second document with the same id or unique key, and a second one without that key', async () => {
    const duplicate = { errCode: -502001, message: expect.stringContaining('E11000') as string }
    expect(await refusalOf(people.add({ data: { _id: 'lin', phone: '9' } }))).toMatchObject(duplicate)
    expect(await refusalOf(people.add({ data: { _id: 'wang', phone: '1' } }))).toMatchObject(duplicate)
    expect(await refusalOf(people.doc('chen').update({ data: { phone: '3' } }))).toMatchObject(duplicate)
    await people.add({ data: { _id: 'nophone' } })
    expect(await refusalOf(people.add({ data: { _id: 'another', phone: null } }))).toMatchObject(duplicate)
    await people.doc('nophone').remove()
  })

  it('writes none of several documents when one is refused', async () => {
    await refusalOf(people.add({ data: [{ _id: 'new', phone: '77' }, { _id: 'lin', phone: '78' }] }))
    expect((await people.where({ phone: '77' }).count()).total).toBe(0)
  })
})

describe('what the real database refuses, or may refuse', () => {
    it('refuses a collection that is not declared', async () => {
    expect(await refusalOf(database.collection('ghosts').where({ a: 1 }).get())).toMatchObject({ errCode: -502005 })
    expect((await refusalOf(database.createCollection('ghosts'))).message).toContain('not declared')
    expect((await refusalOf(database.createCollection('people'))).message).toContain('Table exist')
  })

  it('refuses transactions with a clear word', async () => {
    expect((await refusalOf(database.startTransaction())).message).toContain('EMULATOR_UNSUPPORTED')
  })

  it('refuses unknown operators in conditions and pipelines', async () => {
    expect(await refusalOf(people.where({ age: { $near: 1 } }).get())).toMatchObject({ errCode: -502001 })
    expect((await refusalOf(people.aggregate().match({ age: 1 }).end().then(() => people.aggregate().sample({ size: 'x' }).end()))).message).toBeTruthy()
  })

  it.each([
    ['a number operator on a string', { town: _.inc(1) }],
    ['an array operator on a number', { age: _.push([1]) }],
    ['a path through a scalar', { 'age.years': 1 }],
    ['a positional path', { 'tags.$': 1 }],
  ])('refuses %s, and changes nothing', async (_words, change) => {
    const before = (await people.doc('lin').get()).data
    expect(await refusalOf(people.doc('lin').update({ data: change }))).toMatchObject({ errCode: -502001 })
    expect((await people.doc('lin').get()).data).toEqual(before)
  })

  it('refuses names that begin with $ or hold a dot', async () => {
    expect((await refusalOf(notes.add({ data: { $a: 1 } }))).message).toContain('not valid for storage')
    expect((await refusalOf(notes.add({ data: { 'a.b': 1 } }))).message).toContain('not valid for storage')
  })

  it('reads 1,000 documents without an index, but not one more', async () => {
    const many = database.collection('many')
    await many.add({ data: Array.from({ length: 1000 }, (_unused, n) => ({ n, m: n })) })
    expect((await many.where({ m: 999 }).get()).data).toHaveLength(1)
    await many.add({ data: { n: 1000, m: 1000 } })
    expect((await refusalOf(many.where({ m: 999 }).get())).message).toContain('EMULATOR_SCAN_LIMIT')
    expect((await many.where({ n: 999 }).get()).data).toHaveLength(1)
    expect((await many.orderBy('n', 'desc').limit(2).get()).data.map((each) => each['n'])).toEqual([1000, 999])
    expect((await many.limit(1000).get()).data).toHaveLength(1000)
    expect((await many.get()).data).toHaveLength(100)
    expect((await many.count()).total).toBe(1001)
  })
})

describe('what is sent by no SDK', () => {
  const post = async (body: string, path = '/x/admin') => (await fetch(`${url}${path}`, { method: 'POST', body })).json() as Promise<unknown>

  const ask = (action: string, rest: object): string => JSON.stringify({ action: `database.${action}`, collectionName: 'people', ...rest })
  it.each([
    ['no JSON', 'not json'],
    ['a list', '[]'],
    ['null', 'null'],
    ['nothing', '{}'],
    ['no collection', ask('getDocument', { collectionName: undefined })],
    ['a number as collection', ask('getDocument', { collectionName: 5 })],
    ['a query cut off', ask('getDocument', { query: '{' })],
    ['a query that is a list', ask('getDocument', { query: '[]' })],
    ['a query that is no string', ask('getDocument', { query: {} })],
    ['a query nested without end', ask('getDocument', { query: `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}` })],
    ['a limit above 1,000', ask('getDocument', { limit: 1001 })],
    ['a negative offset', ask('getDocument', { offset: -1 })],
    ['a number as document', ask('insertDocument', { data: ['5'] })],
    ['__proto__', ask('insertDocument', { data: ['{"__proto__":{"a":1}}'] })],
    ['a list as id', ask('insertDocument', { data: ['{"_id":[1]}'] })],
    ['an update of nothing', ask('modifyDocument', { query: '{}' })],
    ['a number as stage', ask('aggregateDocuments', { stages: [1] })],
    ['watch', ask('watch', {})],
    ['a method of Object', '{"action":"database.toString","collectionName":"people"}'],
  ])('is refused: %s', async (_words, body) => {
    expect(await post(body)).toMatchObject({ code: expect.stringMatching(/^[A-Z_]+$/) as string, message: expect.any(String) as string })
  })

  it('is refused at a wrong path or with a wrong request id', async () => {
    expect((await fetch(`${url}/a%20b/admin`, { method: 'POST', body: '{}' })).status).toBe(404)
    expect((await fetch(`${url}/_control/nothing`)).status).toBe(404)
    expect((await fetch(`${url}/_control/faults`, { method: 'POST', body: '{}' })).status).toBe(400)
    pointAt(url)
    expect((await people.count()).total).toBe(3)
  })
})
