import Database from 'libsql'
import { Query } from 'mingo'
import type { CollectionDeclaration, IndexDeclaration } from './declaration'
import { openParsed } from './parsed'
import { keyAt, type Keys, type Order, planQuery, valueKey } from './plan'
import {
  checkStorable, type Document, failed, mostDocumentBytes, type Outcome, parseDocument, refusal, stringifyDocument,
  WireError,
} from './wire'

/** What to read: `limit` absent means all. */
export type Reading = { query: Document; order?: Order; skip?: number; limit?: number; projection?: Document }
export type Store = ReturnType<typeof openStore>

type Collection = Keys & { name: string; table: string }
type Row = { body: string }
type Waiting = { work: () => Document; settle: (outcome: Outcome) => void }

const everything = { order: {}, skip: 0, limit: Infinity, projection: {} }
const mostUnindexed = 1000
const tooManyRead = `EMULATOR_SCAN_LIMIT: more than ${mostUnindexed} documents are read, no declared index helps`
const onId: IndexDeclaration = { name: '_id_', unique: true, fields: [{ path: '_id', direction: 'asc' }] }

/** Opens the file durably: what is committed is on the disk. @throws Error if SQLite does not confirm it */
const openDatabase = (file: string): Database.Database => {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  const confirmed = JSON.stringify([database.pragma('journal_mode'), database.pragma('synchronous')])
  if (confirmed !== '[[{"journal_mode":"wal"}],[{"synchronous":2}]]') throw new Error(`not durable: ${confirmed}`)
  database.exec('create table if not exists "declared"(name text primary key, text text not null)')
  return database
}

/**
 * Opens the documents. The table of a collection whose declaration is new or changed is built again.
 * @throws Error when the file is in use, or a unique index cannot be built over what is stored
 */
export const openStore = (file: string, declarations: readonly CollectionDeclaration[]) => {
  // A second file holds the lock: libsql's statements would keep one on the first until they are collected
  const lock = new Database(`${file}.lock`)
  lock.exec('begin exclusive')
  const database = openDatabase(file)
  const collections = new Map<string, Collection>()
  const parsed = openParsed()
  const statements = new Map<string, Database.Statement>()
  const prepared = (sql: string): Database.Statement => {
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  const collectionOf = (name: string): Collection => {
    const collection = collections.get(name)
    if (collection !== undefined) return collection
    throw new WireError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name} is not declared`)
  }

  /** Writes a row, over another if there is one. Mongo would index each element of an array that is to be unique. */
  const write = (collection: Collection, body: string, document: Document, before: Document | undefined): void => {
    const { name, table, indexes, columns, arrays } = collection
    const keys = [...columns.keys()].map((path) => keyAt(document, path))
    const atArrays = [...columns.keys()].filter((_, place) => keys[place] === null)
    for (const { unique, fields } of indexes) {
      const several = fields.filter(({ path }) => atArrays.includes(path)).length
      if (several > (unique ? 0 : 1)) throw failed('cannot index parallel arrays, or an array that is to be unique')
    }
    atArrays.forEach((path) => arrays.add(path))
    // What SQLite ignores breaks a unique index
    const sql = before === undefined
      ? `insert or ignore into ${table} values(?${', ?'.repeat(keys.length)})`
      : `update or ignore ${table} set body = ?, ${[...columns.values()].join(' = ?, ')} = ? where k0 = ?`
    const row = [body, ...keys]
    const { changes } = prepared(sql).run(before === undefined ? row : [...row, valueKey(before['_id'])])
    if (changes === 0) throw failed(`E11000 duplicate key error collection: ${name}`)
  }

  /** A collection's table holds its documents and the key of each indexed path; SQLite's indexes are on these. */
  const open = (declaration: CollectionDeclaration): void => {
    const [name, text, table] = [declaration.name, JSON.stringify(declaration), `"documents ${declaration.name}"`]
    const indexes = [onId, ...declaration.indexes]
    const paths = new Set(indexes.flatMap(({ fields }) => fields.map(({ path }) => path)))
    const columns = new Map([...paths].map((path, place) => [path, `k${place}`]))
    const collection = { name, table, indexes, columns, arrays: new Set<string>() }
    const known = prepared('select text from "declared" where name = ?').get([name]) as { text: string } | undefined
    if (known?.text !== text) {
      database.exec(`create table if not exists ${table}(body text not null)`)
      const rows = database.prepare(`select body from ${table}`).all() as Row[]
      database.exec(`drop table ${table}; create table ${table}(body text not null, ${[...columns.values()].join()})`)
      for (const { name: index, unique, fields } of indexes) {
        const sorted = fields.map(({ path, direction }) => `${columns.get(path)} ${direction}`).join()
        database.exec(`create ${unique ? 'unique' : ''} index "by ${name} ${index}" on ${table}(${sorted})`)
      }
      for (const { body } of rows) write(collection, body, parseDocument(body), undefined)
      prepared('insert or replace into "declared" values(?, ?)').run([name, text])
    }
    for (const [path, column] of columns) {
      if (prepared(`select 1 from ${table} where ${column} is null`).get([]) !== undefined) collection.arrays.add(path)
    }
    collections.set(name, collection)
  }

  /** Runs the work between two statements; what it throws is undone by the third and becomes a refusal. */
  const attempt = <Result>([begin, end, undo]: readonly [string, string, string], work: () => Result) => {
    try {
      database.exec(begin)
      const result = work()
      database.exec(end)
      return result
    } catch (error) {
      if (database.inTransaction) database.exec(undo)
      return refusal(error)
    }
  }

  let waiting: Waiting[] = []
  const flush = (): void => {
    const group = waiting
    waiting = []
    const outcomes = attempt(['begin immediate', 'commit', 'rollback'], () => group.map(({ work }): Outcome =>
      attempt(['savepoint one', 'release one', 'rollback to one; release one'], () => ({ data: work() }))))
    const outcomeAt = (place: number) => Array.isArray(outcomes) ? outcomes[place] : outcomes
    group.forEach(({ settle }, place) => settle(outcomeAt(place) ?? refusal('no outcome')))
  }

  /**
   * Group commit: work that arrives while a transaction is being committed is committed together in the next. The
   * promise settles after the commit and never rejects; work that throws is undone alone.
   */
  const commit = (work: () => Document): Promise<Outcome> =>
    new Promise((settle) => {
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ work, settle })
    })

  const remove = (name: string, { _id: id }: Document): void => {
    prepared(`delete from ${collectionOf(name).table} where k0 = ?`).run([valueKey(id)])
  }

  /**
   * Writes a document under its _id, which is not changed any more after; false when it is what it was. Refused: bad names, 16 MB, an _id or a key of a
   * unique index that is taken.
   */
  const put = (name: string, after: Document, before: Document | undefined): boolean => {
    checkStorable(after)
    const body = stringifyDocument(after)
    if (Buffer.byteLength(body) > mostDocumentBytes) throw failed(`document larger than ${mostDocumentBytes} bytes`)
    if (before !== undefined && body === (parsed.textOf(before) ?? stringifyDocument(before))) return false
    write(collectionOf(name), body, after, before)
    parsed.keep(body, after)
    return true
  }

  /** The documents that match, in order; without an order, as SQLite gives them. They are shared: not to be changed. */
  const scan = (name: string, reading: Reading): Document[] => {
    const { query, order, skip, limit, projection } = { ...everything, ...reading }
    const collection = collectionOf(name)
    const plan = planQuery(query, order, collection)
    const enough = plan.isOrdered ? skip + limit : Infinity
    const rows = prepared(`select body from ${collection.table} ${plan.sql}`).iterate(plan.bound) as Iterable<Row>
    const condition = new Query(query, { scriptEnabled: false })
    const found: Document[] = []
    let read = 0
    for (const { body } of rows) {
      read += 1
      if (!plan.isHelped && read > mostUnindexed) throw failed(tooManyRead)
      const document = parsed.read(body)
      if (condition.test(document)) found.push(document)
      if (found.length >= enough) break
    }
    const cursor = condition.find<Document>(found, projection).skip(skip).limit(limit)
    return (plan.isOrdered ? cursor : cursor.sort(order)).all()
  }

  const countAll = (name: string): number =>
    (prepared(`select count(*) as total from ${collectionOf(name).table}`).get([]) as { total: number }).total

  const close = (): void => {
    database.close()
    lock.exec('rollback')
    lock.close()
  }

  database.exec('begin immediate')
  declarations.forEach(open)
  database.exec('commit')
  return { commit, put, remove, scan, countAll, require: collectionOf, close }
}
