import Database from 'libsql'
import { Query } from 'mingo'
import type { CollectionDeclaration, IndexDeclaration, IndexField } from './declaration'
import { type Document, indexKeys, sortKey, valueKey } from './key'
import { type Plan, planQuery } from './plan'
import { checkNames, failed, mostDocumentBytes, parseDocument, stringifyDocument, WireError } from './wire'

/** What to read: `limit` undefined means all. Offsets and limits count documents. */
export type Reading = { query: Document; order?: IndexField[]; skip?: number; limit?: number }

export type Store = ReturnType<typeof openStore>

/** A collection with the state that its indexes need. */
type Collection = { name: string; table: string; indexes: Index[] }
type Index = { declaration: IndexDeclaration; table: string; multikey: boolean }

const mostUnindexed = 1000
const onId: IndexField[] = [{ path: '_id', direction: 'asc' }]
const idIndex: IndexDeclaration = { name: '_id_', unique: true, fields: onId }
const quoted = (name: string): string => `"${name}"`

/** Opens the file durably: what is committed is on the disk. @throws Error if SQLite does not confirm it */
const openDatabase = (file: string): Database.Database => {
  const database = new Database(file)
  database.pragma('locking_mode = EXCLUSIVE')
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  const confirmed = JSON.stringify([database.pragma('journal_mode'), database.pragma('synchronous')])
  if (confirmed !== '[[{"journal_mode":"wal"}],[{"synchronous":2}]]') throw new Error(`not durable: ${confirmed}`)
  database.exec('create table if not exists "declared"(name text primary key, text text not null)')
  return database
}

/**
 * Opens the document store: one table per collection, one table of keys per declared index. Indexes whose
 * declaration is new or changed are built again.
 * @throws Error when the file is in use, or a unique index cannot be built over what is stored
 */
export const openStore = (file: string, declarations: readonly CollectionDeclaration[], strictScans: boolean) => {
  const database = openDatabase(file)
  const statements = new Map<string, Database.Statement>()
  const prepared = (sql: string): Database.Statement => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  const collectionOf = (name: unknown): Collection => {
    const collection = typeof name === 'string' ? collections.get(name) : undefined
    if (collection !== undefined) return collection
    throw new WireError('DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${String(name)}. It is not declared to the emulator.`)
  }

  const addKeys = (index: Index, id: Buffer, keys: Buffer[], collection: string): void => {
    for (const key of keys) {
      const { unique, name } = index.declaration
      if (unique && prepared(`select 1 from ${index.table} where key = ? and id <> ?`).get([key, id]) !== undefined) {
        throw failed(`[FailedOperation.DuplicateWrite] E11000 duplicate key error collection: ${collection} index: ${name}`)
      }
      prepared(`insert or ignore into ${index.table} values(?, ?)`).run([key, id])
    }
  }

  const keysOf = (index: Index, document: Document): Buffer[] => {
    try {
      const { keys, multikey } = indexKeys(document, index.declaration.fields)
      index.multikey ||= multikey
      return keys
    } catch (error) {
      throw failed(`[FailedOperation] ${String(error)}`)
    }
  }

  const reindex = (collection: Collection, id: Buffer, before: Document | undefined, after: Document | undefined): void => {
    for (const index of collection.indexes) {
      const old = before === undefined ? [] : keysOf(index, before)
      const fresh = after === undefined ? [] : keysOf(index, after)
      const gone = old.filter((key) => !fresh.some((other) => other.equals(key)))
      for (const key of gone) prepared(`delete from ${index.table} where key = ? and id = ?`).run([key, id])
      addKeys(index, id, fresh.filter((key) => !old.some((other) => other.equals(key))), collection.name)
    }
  }

  const buildIndex = (collection: Collection, index: Index): void => {
    const text = JSON.stringify(index.declaration)
    const known = prepared('select text from "declared" where name = ?').get([index.table]) as { text: string } | undefined
    if (known?.text !== text) {
      database.exec(`drop table if exists ${index.table};
        create table ${index.table}(key blob, id blob, primary key(key, id)) without rowid`)
      for (const row of prepared(`select key, body from ${collection.table}`).all() as { key: Buffer; body: string }[]) {
        addKeys(index, row.key, keysOf(index, parseDocument(row.body)), collection.name)
      }
      prepared('insert into "declared" values(?, ?) on conflict(name) do update set text = excluded.text').run([index.table, text])
    }
    const several = `select 1 from ${index.table} group by id having count(*) > 1 limit 1`
    index.multikey ||= prepared(several).get() !== undefined
  }

  const open = ({ name, indexes }: CollectionDeclaration): [string, Collection] => {
    const table = quoted(`documents ${name}`)
    database.exec(`create table if not exists ${table}(key blob primary key, body text not null)`)
    const own = indexes.map((declaration) => ({
      declaration, table: quoted(`index ${name} ${declaration.name}`), multikey: false,
    }))
    const collection = { name, table, indexes: own }
    for (const index of own) buildIndex(collection, index)
    return [name, collection]
  }

  /** Runs the work in one durable transaction; a throw undoes all of it. */
  const transact = <Result>(work: () => Result): Result => {
    database.exec('begin immediate')
    try {
      const result = work()
      database.exec('commit')
      return result
    } catch (error) {
      if (database.inTransaction) database.exec('rollback')
      throw error
    }
  }

  /** Runs the work inside a transaction; a throw undoes this work alone. */
  const separately = <Result>(work: () => Result): Result => {
    database.exec('savepoint separately')
    try {
      return work()
    } catch (error) {
      database.exec('rollback to separately')
      throw error
    } finally {
      database.exec('release separately')
    }
  }

  const get = (name: string, id: unknown): Document | undefined => {
    const row = prepared(`select body from ${collectionOf(name).table} where key = ?`).get([valueKey(id)])
    return row === undefined ? undefined : parseDocument((row as { body: string }).body)
  }

  /** Writes a document over what is stored under its _id. Refused: bad names, 16 MB, a unique index's key taken. */
  const put = (name: string, document: Document, before: Document | undefined): void => {
    const collection = collectionOf(name)
    checkNames(document)
    const body = stringifyDocument(document)
    if (Buffer.byteLength(body) > mostDocumentBytes) throw failed(`[FailedOperation] document larger than ${mostDocumentBytes} bytes`)
    const key = valueKey(document['_id'])
    reindex(collection, key, before, document)
    prepared(`insert into ${collection.table} values(?, ?) on conflict(key) do update set body = excluded.body`).run([key, body])
  }

  const remove = (name: string, document: Document): void => {
    const collection = collectionOf(name)
    const key = valueKey(document['_id'])
    reindex(collection, key, document, undefined)
    prepared(`delete from ${collection.table} where key = ?`).run([key])
  }

  /** The bodies that a plan leads to, in the plan's order, each once. */
  const bodiesBy = function* (collection: Collection, plan: Plan): Generator<string> {
    const way = plan.reading === 'backward' ? 'desc' : 'asc'
    const index = collection.indexes.find(({ declaration }) => declaration === plan.index)
    const sql = index === undefined
      ? `select key as id, body from ${collection.table} where key >= ? and key <= ? order by key ${way}`
      : `select i.id as id, d.body as body from ${index.table} i cross join ${collection.table} d on d.key = i.id
         where i.key >= ? and i.key <= ? order by i.key ${way}, i.id`
    const seen = new Set<string>()
    for (const { from, to } of plan.intervals) {
      for (const row of prepared(sql).iterate([from, to]) as Iterable<{ id: Buffer; body: string }>) {
        const id = row.id.toString('latin1')
        if (!seen.has(id)) yield row.body
        seen.add(id)
      }
    }
  }

  const bodiesUnplanned = function* (collection: Collection): Generator<string> {
    let read = 0
    for (const row of prepared(`select body from ${collection.table} order by key`).iterate() as Iterable<{ body: string }>) {
      read += 1
      if (strictScans && read > mostUnindexed) {
        throw failed(`EMULATOR_SCAN_LIMIT: a query on ${collection.name} reads more than ${mostUnindexed} documents and no declared index helps`)
      }
      yield row.body
    }
  }

  /** The documents that match, in order; ties and unordered reads come in the order of the index read. */
  const scan = (name: string, { query, order = [], skip = 0, limit = Infinity }: Reading): Document[] => {
    const collection = collectionOf(name)
    const condition = new Query(query, { scriptEnabled: false })
    const declared = [idIndex, ...collection.indexes.map(({ declaration }) => declaration)]
    const isMultikey = (asked: IndexDeclaration): boolean =>
      collection.indexes.some(({ declaration, multikey }) => declaration === asked && multikey)
    const plan = planQuery(query, order, declared, isMultikey)
    const sorted = order.length === 0 || plan?.reading !== undefined
    const enough = sorted ? skip + limit : Infinity
    const found: Document[] = []
    for (const body of plan === undefined ? bodiesUnplanned(collection) : bodiesBy(collection, plan)) {
      if (found.length >= enough) break
      const document = parseDocument(body)
      if (condition.test(document)) found.push(document)
    }
    return (sorted ? found : inOrder(found, order)).slice(skip, skip + limit)
  }

  const countAll = (name: string): number =>
    (prepared(`select count(*) as total from ${collectionOf(name).table}`).get([]) as { total: number }).total

  const collections: ReadonlyMap<string, Collection> = transact(() => new Map(declarations.map(open)))
  return { transact, separately, get, put, remove, scan, countAll, require: collectionOf, close: () => database.close() }
}

const inOrder = (documents: readonly Document[], order: readonly IndexField[]): Document[] =>
  documents
    .map((document) => ({ document, key: sortKey(document, order) }))
    .sort((left, right) => Buffer.compare(left.key, right.key))
    .map(({ document }) => document)
