import Database from 'libsql'
import { Query } from 'mingo'
import type { CollectionDeclaration, IndexDeclaration, IndexField } from './declaration'
import { type Document, indexKeys, inOrder, valueKey } from './key'
import { type Plan, planQuery } from './plan'
import { checkNames, failed, mostDocumentBytes, parseDocument, refusal, type Outcome, stringifyDocument, WireError } from './wire'

/** What to read: `limit` absent means all. */
export type Reading = { query: Document; order?: IndexField[]; skip?: number; limit?: number }
export type Store = ReturnType<typeof openStore>

type Collection = { name: string; table: string; indexes: Index[]; multikey: Set<IndexDeclaration> }
type Index = { declaration: IndexDeclaration; table: string }
/** libsql gives a blob as an ArrayBuffer. */
type Row = { id: ArrayBuffer; body: string }
type Waiting = { work: () => Document; settle: (outcome: Outcome) => void }

const mostUnindexed = 1000
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
 * Opens the documents: one table per collection, one table of keys per declared index. An index whose declaration
 * is new or changed is built again.
 * @throws Error when the file is in use, or a unique index cannot be built over what is stored
 */
export const openStore = (file: string, declarations: readonly CollectionDeclaration[], strictScans: boolean) => {
  // A second file holds the lock: libsql's statements would keep one on the first until they are collected
  const lock = new Database(`${file}.lock`)
  lock.exec('begin exclusive')
  const database = openDatabase(file)
  const statements = new Map<string, Database.Statement>()
  const prepared = (sql: string): Database.Statement => {
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  const collectionOf = (name: string): Collection => {
    const collection = collections.get(name)
    if (collection !== undefined) return collection
    throw new WireError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name} is not declared`)
  }

  const keysOf = ({ declaration }: Index, { name, multikey }: Collection, document: Document): Buffer[][] => {
    try {
      const keys = indexKeys(document, declaration.fields)
      if (keys.length > 1) multikey.add(declaration)
      return keys
    } catch (error) {
      throw failed(`[FailedOperation] collection: ${name} index: ${declaration.name} ${String(error)}`)
    }
  }

  const addKeys = ({ table, declaration }: Index, collection: string, id: Buffer, keys: readonly Buffer[][]): void => {
    const same = declaration.fields.map((_, place) => `k${place} = ?`).join(' and ')
    for (const key of keys) {
      if (declaration.unique && prepared(`select 1 from ${table} where ${same}`).get(key) !== undefined) {
        throw failed(`[FailedOperation.DuplicateWrite] E11000 duplicate key error collection: ${collection} index: ${declaration.name}`)
      }
      prepared(`insert into ${table} values(${key.map(() => '?').join()}, ?)`).run([...key, id])
    }
  }

  const reindex = (collection: Collection, id: Buffer, before: Document | undefined, after: Document | undefined): void => {
    for (const index of collection.indexes) {
      const old = before === undefined ? [] : keysOf(index, collection, before)
      const fresh = after === undefined ? [] : keysOf(index, collection, after)
      if (Buffer.concat(old.flat()).equals(Buffer.concat(fresh.flat()))) continue
      if (old.length > 0) prepared(`delete from ${index.table} where id = ?`).run([id])
      addKeys(index, collection.name, id, fresh)
    }
  }

  const buildIndex = (collection: Collection, index: Index): void => {
    const { table, declaration } = index
    const text = JSON.stringify(declaration)
    const known = prepared('select text from "declared" where name = ?').get([table]) as { text: string } | undefined
    if (known?.text !== text) {
      const columns = declaration.fields.map((_, place) => `k${place} blob`).join()
      const sorted = declaration.fields.map(({ direction }, place) => `k${place} ${direction}`).join()
      database.exec(`drop table if exists ${table};
        create table ${table}(${columns}, id blob, primary key(${sorted}, id)) without rowid;
        create index ${table.replace('index', 'ids')} on ${table}(id)`)
      for (const { id, body } of prepared(`select k0 as id, body from ${collection.table}`).all() as Row[]) {
        addKeys(index, collection.name, Buffer.from(id), keysOf(index, collection, parseDocument(body)))
      }
      prepared('insert or replace into "declared" values(?, ?)').run([table, text])
    }
    const several = prepared(`select 1 from ${table} group by id having count(*) > 1 limit 1`).get([])
    if (several !== undefined) collection.multikey.add(declaration)
  }

  const open = ({ name, indexes }: CollectionDeclaration): [string, Collection] => {
    const table = `"documents ${name}"`
    database.exec(`create table if not exists ${table}(k0 blob primary key, body text not null)`)
    const own = indexes.map((declaration) => ({ declaration, table: `"index ${name} ${declaration.name}"` }))
    const collection: Collection = { name, table, indexes: own, multikey: new Set() }
    for (const index of own) buildIndex(collection, index)
    return [name, collection]
  }

  /** Runs the work in one durable transaction, or inside one; a throw undoes this work alone. */
  const undoable = <Result>(begin: string, undo: string, end: string, work: () => Result): Result => {
    database.exec(begin)
    try {
      const result = work()
      database.exec(end)
      return result
    } catch (error) {
      if (database.inTransaction) database.exec(undo)
      throw error
    }
  }
  const transact = <Result>(work: () => Result): Result => undoable('begin immediate', 'rollback', 'commit', work)
  const separately = <Result>(work: () => Result): Result =>
    undoable('savepoint one', 'rollback to one; release one', 'release one', work)

  let waiting: Waiting[] = []
  const runAlone = ({ work }: Waiting): Outcome => {
    try {
      return { data: separately(work) }
    } catch (error) {
      return refusal(error)
    }
  }
  const flush = (): void => {
    const group = waiting
    waiting = []
    let outcomes: Outcome[]
    try {
      outcomes = transact(() => group.map(runAlone))
    } catch (error) {
      outcomes = group.map(() => refusal(error))
    }
    group.forEach(({ settle }, place) => settle(outcomes[place] ?? refusal('no outcome')))
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

  const get = (name: string, id: unknown): Document | undefined => {
    const row = prepared(`select body from ${collectionOf(name).table} where k0 = ?`).get([valueKey(id)]) as Row | undefined
    return row === undefined ? undefined : parseDocument(row.body)
  }

  /** Writes a document under its _id. Refused: bad names, 16 MB, a key of a unique index that is taken. */
  const put = (name: string, document: Document, before: Document | undefined): void => {
    const collection = collectionOf(name)
    checkNames(document)
    const body = stringifyDocument(document)
    if (Buffer.byteLength(body) > mostDocumentBytes) throw failed(`[FailedOperation] document larger than ${mostDocumentBytes} bytes`)
    const id = valueKey(document['_id'])
    reindex(collection, id, before, document)
    prepared(`insert or replace into ${collection.table} values(?, ?)`).run([id, body])
  }

  const remove = (name: string, document: Document): void => {
    const collection = collectionOf(name)
    const id = valueKey(document['_id'])
    reindex(collection, id, document, undefined)
    prepared(`delete from ${collection.table} where k0 = ?`).run([id])
  }

  const rowsBy = ({ table, indexes }: Collection, { index, where, bound, order }: Plan): Iterable<Row> => {
    const keys = indexes.find(({ declaration }) => declaration === index)?.table
    const source = keys === undefined ? `${table} i` : `${keys} i cross join ${table} d on d.k0 = i.id`
    const sorting = order === undefined || order === '' ? '' : `order by ${order}`
    const sql = `select ${keys === undefined ? 'i.k0' : 'i.id'} as id, body from ${source} where ${where} ${sorting}`
    return prepared(sql).iterate(bound) as Iterable<Row>
  }

  const rowsUnplanned = function* ({ name, table }: Collection): Generator<Row> {
    let read = 0
    for (const row of prepared(`select k0 as id, body from ${table} order by k0`).iterate([]) as Iterable<Row>) {
      read += 1
      if (strictScans && read > mostUnindexed) {
        throw failed(`EMULATOR_SCAN_LIMIT: this query on ${name} reads more than ${mostUnindexed} documents and no declared index helps`)
      }
      yield row
    }
  }

  /** The documents that match, in order; without an order, as the index gives them. */
  const scan = (name: string, reading: Reading): Document[] => {
    const { query, order, skip, limit } = { order: [], skip: 0, limit: Infinity, ...reading }
    const collection = collectionOf(name)
    const declared = [onId, ...collection.indexes.map(({ declaration }) => declaration)]
    const plan = planQuery({ query, order, multikey: collection.multikey }, declared)
    const rows = plan === undefined ? rowsUnplanned(collection) : rowsBy(collection, plan)
    const sorted = order.length === 0 || plan?.order !== undefined
    const found = matching(rows, query, sorted ? skip + limit : Infinity)
    return (sorted ? found : inOrder(found, order)).slice(skip, skip + limit)
  }

  const countAll = (name: string): number =>
    (prepared(`select count(*) as total from ${collectionOf(name).table}`).get([]) as { total: number }).total

  const close = (): void => {
    database.close()
    lock.exec('rollback')
    lock.close()
  }

  const collections: ReadonlyMap<string, Collection> = transact(() => new Map(declarations.map(open)))
  return { commit, get, put, remove, scan, countAll, require: collectionOf, close }
}

/** The documents that mingo finds to match, each once, until there are enough. */
const matching = (rows: Iterable<Row>, query: Document, enough: number): Document[] => {
  const condition = new Query(query, { scriptEnabled: false })
  const found = new Map<string, Document>()
  for (const { id, body } of rows) {
    const key = Buffer.from(id).toString('latin1')
    const document = found.has(key) ? undefined : parseDocument(body)
    if (document !== undefined && condition.test(document)) found.set(key, document)
    if (found.size >= enough) break
  }
  return [...found.values()]
}
