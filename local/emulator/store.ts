import Database from 'libsql'
import { find, Query } from 'mingo'
import type { CollectionDeclaration, IndexDeclaration, IndexField } from './declaration'
import { indexKeys, valueKey } from './key'
import { type Plan, planQuery } from './plan'
import {
  checkNames, type Document, duplicate, failed, mostDocumentBytes, type Outcome, parseDocument, refusal,
  stringifyDocument, WireError,
} from './wire'

/** What to read: `limit` absent means all. */
export type Reading = { query: Document; order?: IndexField[]; skip?: number; limit?: number }
export type Store = ReturnType<typeof openStore>

type Collection = { name: string; table: string; indexes: Index[]; multikey: Set<IndexDeclaration> }
type Index = { declaration: IndexDeclaration; table: string }
type Change = { id: Buffer; before?: Document | undefined; after?: Document }
/** A row as libsql gives it: bytes come as ArrayBuffer. */
type Row = { id: ArrayBuffer; body: string }
type Limits = { enough: number; most: number }
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
  const collections = new Map<string, Collection>()
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

  const addKeys = ({ name, multikey }: Collection, index: Index, id: Buffer, keys: Buffer[][]): void => {
    const { table, declaration } = index
    const same = declaration.fields.map((_, place) => `k${place} = ?`).join(' and ')
    if (keys.length > 1) multikey.add(declaration)
    for (const key of keys) {
      if (declaration.unique && prepared(`select 1 from ${table} where ${same}`).get(key) !== undefined) {
        throw duplicate(name, declaration.name)
      }
      prepared(`insert into ${table} values(${key.map(() => '?').join()}, ?)`).run([...key, id])
    }
  }

  const reindex = (collection: Collection, { id, before, after }: Change): void => {
    for (const index of collection.indexes) {
      const { fields } = index.declaration
      const old = before === undefined ? [] : indexKeys(before, fields)
      const fresh = after === undefined ? [] : indexKeys(after, fields)
      if (Buffer.concat(old.flat()).equals(Buffer.concat(fresh.flat()))) continue
      prepared(`delete from ${index.table} where id = ?`).run([id])
      addKeys(collection, index, id, fresh)
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
        addKeys(collection, index, Buffer.from(id), indexKeys(parseDocument(body), declaration.fields))
      }
      prepared('insert or replace into "declared" values(?, ?)').run([table, text])
    }
    const several = prepared(`select 1 from ${table} group by id having count(*) > 1 limit 1`).get([])
    if (several !== undefined) collection.multikey.add(declaration)
  }

  const open = ({ name, indexes }: CollectionDeclaration): void => {
    const table = `"documents ${name}"`
    database.exec(`create table if not exists ${table}(k0 blob primary key, body text not null)`)
    const own = indexes.map((declaration) => ({ declaration, table: `"index ${name} ${declaration.name}"` }))
    const collection: Collection = { name, table, indexes: own, multikey: new Set() }
    for (const index of own) buildIndex(collection, index)
    collections.set(name, collection)
  }

  const runAlone = ({ work }: Waiting): Outcome => {
    database.exec('savepoint one')
    try {
      return { data: work() }
    } catch (error) {
      database.exec('rollback to one')
      return refusal(error)
    } finally {
      database.exec('release one')
    }
  }

  let waiting: Waiting[] = []
  const flush = (): void => {
    const group = waiting
    waiting = []
    let outcomes: Outcome[] = []
    try {
      database.exec('begin immediate')
      outcomes = group.map(runAlone)
      database.exec('commit')
    } catch (error) {
      if (database.inTransaction) database.exec('rollback')
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
    const { table } = collectionOf(name)
    const row = prepared(`select body from ${table} where k0 = ?`).get([valueKey(id)]) as Row | undefined
    return row === undefined ? undefined : parseDocument(row.body)
  }

  /** Writes a document under its _id. Refused: bad names, 16 MB, a key of a unique index that is taken. */
  const put = (name: string, after: Document, before: Document | undefined): void => {
    const collection = collectionOf(name)
    checkNames(after)
    const body = stringifyDocument(after)
    if (Buffer.byteLength(body) > mostDocumentBytes) throw failed(`document larger than ${mostDocumentBytes} bytes`)
    const id = valueKey(after['_id'])
    reindex(collection, { id, before, after })
    prepared(`insert or replace into ${collection.table} values(?, ?)`).run([id, body])
  }

  const remove = (name: string, before: Document): void => {
    const collection = collectionOf(name)
    const id = valueKey(before['_id'])
    reindex(collection, { id, before })
    prepared(`delete from ${collection.table} where k0 = ?`).run([id])
  }

  const rowsBy = ({ table, indexes }: Collection, { index, where, order, bound }: Plan): Iterable<Row> => {
    const keys = indexes.find(({ declaration }) => declaration === index)?.table
    const [id, source] = keys === undefined
      ? ['k0', `${table} i`]
      : ['id', `${keys} i cross join ${table} d on d.k0 = i.id`]
    const sql = `select i.${id} as id, body from ${source} where ${where} ${order ? `order by ${order}` : ''}`
    return prepared(sql).iterate(bound) as Iterable<Row>
  }

  /** The documents that match, in order; without an order, as the index gives them. */
  const scan = (name: string, reading: Reading): Document[] => {
    const { query, order, skip, limit } = { order: [], skip: 0, limit: Infinity, ...reading }
    const collection = collectionOf(name)
    const { multikey, indexes } = collection
    const plan = planQuery({ query, order, multikey }, [onId, ...indexes.map(({ declaration }) => declaration)])
    const most = strictScans && plan.worth === 0 ? mostUnindexed : Infinity
    const sorted = plan.order !== undefined
    const found = matching(rowsBy(collection, plan), query, { enough: sorted ? skip + limit : Infinity, most })
    return (sorted ? found : inOrder(found, order)).slice(skip, skip + limit)
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
  return { commit, get, put, remove, scan, countAll, require: collectionOf, close }
}

const inOrder = (documents: Document[], order: readonly IndexField[]): Document[] => {
  const spec = Object.fromEntries(order.map(({ path, direction }) => [path, direction === 'asc' ? 1 : -1] as const))
  return find<Document>(documents, {}).sort(spec).all()
}

/** The documents that mingo finds to match, each once, until there are enough. @throws WireError above `most` read */
const matching = (rows: Iterable<Row>, query: Document, { enough, most }: Limits): Document[] => {
  const condition = new Query(query, { scriptEnabled: false })
  const found = new Map<string, Document>()
  let read = 0
  for (const { id, body } of rows) {
    read += 1
    if (read > most) throw failed(`EMULATOR_SCAN_LIMIT: more than ${most} documents are read, no declared index helps`)
    const key = Buffer.from(id).toString('latin1')
    const document = found.has(key) ? undefined : parseDocument(body)
    if (document !== undefined && condition.test(document)) found.set(key, document)
    if (found.size >= enough) break
  }
  return [...found.values()]
}
