import { randomBytes } from 'node:crypto'
import { aggregate, find } from 'mingo'
import type { IndexField } from './declaration'
import type { Store } from './store'
import { applyUpdate } from './update'
import {
  type Document, duplicate, failed, invalid, isPlain, parseEjson, parseEjsonValue, stringifyDocument,
} from './wire'

/** One database request as parsed JSON, the store, and the time for server dates (ms). */
type Call = { body: Document; collection: string; store: Store; now: number }
type Answer = Record<string, unknown>

const mostDocuments = 1000
const usualDocuments = 100

const whole = (value: unknown, name: string, otherwise: number): number => {
  if (value === undefined) return otherwise
  if (Number.isSafeInteger(value) && Number(value) >= 0) return Number(value)
  throw invalid(`${name}: a whole number of 0 or more is expected`)
}

const orderOf = ({ body, now }: Call): IndexField[] =>
  Object.entries(parseEjson(body['order'], 'order', now)).map(([path, way]) => {
    if (way !== 1 && way !== -1) throw invalid('order: 1 or -1 is expected')
    return { path, direction: way === 1 ? 'asc' : 'desc' }
  })

const checkId = (id: unknown): void => {
  if (typeof id !== 'string' && typeof id !== 'number') throw invalid('_id: a string or a number is expected')
}

const queryOf = ({ body, now }: Call): Document => parseEjson(body['query'], 'query', now)

/** The document ids are given for DOC requests; `single` marks them and requests for the first match. */
const matches = (call: Call): Document[] => {
  const query = queryOf(call)
  if (call.body['queryType'] === 'DOC') checkId(query['_id'])
  const single = call.body['queryType'] === 'DOC' || call.body['multi'] === false
  return call.store.scan(call.collection, single ? { query, limit: 1 } : { query })
}

const insertDocument = ({ body, collection, store, now }: Call): Answer => {
  if (!Array.isArray(body['data']) || body['data'].length === 0) throw invalid('data: a list of documents is expected')
  const insertedIds = body['data'].map((text: unknown) => {
    const document = parseEjson(text, 'data', now)
    const id: unknown = document['_id'] ?? randomBytes(16).toString('hex')
    checkId(id)
    if (store.get(collection, id) !== undefined) {
      throw duplicate(collection, '_id_', `dup key: { _id: ${JSON.stringify(id)} }`)
    }
    store.put(collection, { ...document, _id: id }, undefined)
    return id
  })
  return { insertedIds }
}

const projected = (documents: Document[], call: Call): Document[] => {
  if (call.body['projection'] === undefined) return documents
  const projection = parseEjson(call.body['projection'], 'projection', call.now)
  return find<Document>(documents, {}, projection).all()
}

const getDocument = (call: Call): Answer => {
  const { body, collection, store } = call
  const limit = whole(body['limit'], 'limit', usualDocuments) || usualDocuments
  if (limit > mostDocuments) throw invalid(`limit: at most ${mostDocuments} documents`)
  const query = queryOf(call)
  if (body['queryType'] === 'DOC') checkId(query['_id'])
  const found = store.scan(collection, { query, order: orderOf(call), skip: whole(body['offset'], 'offset', 0), limit })
  return { list: projected(found, call).map(stringifyDocument) }
}

const calculateDocument = (call: Call): Answer => {
  const { collection, store } = call
  const query = queryOf(call)
  const everything = Object.keys(query).length === 0
  return { total: everything ? store.countAll(collection) : store.scan(collection, { query }).length }
}

/** doc.set: the whole document is replaced, or made. */
const replace = (call: Call): Answer => {
  const { body, collection, store, now } = call
  const { _id: id } = queryOf(call)
  checkId(id)
  const before = store.get(collection, id)
  const document = { ...parseEjson(body['data'], 'data', now), _id: id }
  if (before !== undefined && stringifyDocument(before) === stringifyDocument(document)) return { updated: 0 }
  store.put(collection, document, before)
  return before === undefined ? { updated: 0, upsert_id: id } : { updated: 1 }
}

const change = (call: Call, before: Document): Document | undefined => {
  const after = applyUpdate(before, parseEjson(call.body['data'], 'data', call.now))
  if (stringifyDocument(after) === stringifyDocument(before)) return undefined
  call.store.put(call.collection, after, before)
  return after
}

/** `updated` counts documents that changed, as Mongo's modifiedCount; the real cloud's meaning is not established. */
const modifyDocument = (call: Call): Answer => {
  if (call.body['merge'] === false) return replace(call)
  const changed = matches(call).map((document) => change(call, document))
  return { updated: changed.filter((document) => document !== undefined).length }
}

const modifyAndReturnDoc = (call: Call): Answer => {
  const [before] = call.store.scan(call.collection, { query: queryOf(call), limit: 1 })
  if (before === undefined) return { updated: 0, doc: null }
  const after = change(call, before)
  return { updated: Number(after !== undefined), doc: stringifyDocument(after ?? before) }
}

const removeDocument = (call: Call): Answer => {
  const gone = matches(call)
  for (const document of gone) call.store.remove(call.collection, document)
  return { deleted: gone.length }
}

/** Stages that write, and a sample size with which mingo would never end, are refused. */
const stageOf = (stage: unknown, now: number): [string, unknown] => {
  if (!isPlain(stage) || typeof stage['stageKey'] !== 'string') throw invalid('stages: {stageKey, stageValue} expected')
  const { stageKey, stageValue } = stage
  const value = parseEjsonValue(stageValue, 'stageValue', now)
  const endless = stageKey === '$sample' && !(isPlain(value) && Number.isSafeInteger(value['size']))
  if (endless || stageKey === '$out' || stageKey === '$merge') throw failed(`${stageKey} is refused as it stands`)
  return [stageKey, value]
}

/** The first $match is answered by the planner; the rest by mingo. */
const aggregateDocuments = ({ body, collection, store, now }: Call): Answer => {
  if (!Array.isArray(body['stages'])) throw invalid('stages: a list is expected')
  const stages = body['stages'].map((stage: unknown) => stageOf(stage, now))
  const [first, ...later] = stages
  const matched = first?.[0] === '$match' && isPlain(first[1])
  const documents = store.scan(collection, { query: matched ? first[1] as Document : {} })
  const pipeline = (matched ? later : stages).map(([key, value]) => ({ [key]: value }))
  const collectionResolver = (name: string): Document[] => store.scan(name, { query: {} })
  return { list: aggregate(documents, pipeline, { collectionResolver, scriptEnabled: false }).map(stringifyDocument) }
}

const addCollection = ({ collection, store }: Call): Answer => {
  store.require(collection)
  throw failed(`Table exist: ${collection}`)
}

const actions: Readonly<Record<string, (call: Call) => Answer>> = {
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.addCollection': addCollection,
}

/** mingo refuses unknown operators and wrong operands by throwing its own error, which it does not export. */
const translated = (error: unknown): unknown =>
  error instanceof Error && error.constructor.name === 'MingoError' ? failed(error.message) : error

/**
 * Carries out one database request inside the transaction that is open.
 * @throws WireError what the SDK is told; the caller undoes what was written
 */
export const perform = (body: Document, store: Store, now: number): Answer => {
  const { action, collectionName: collection, transactionId } = body
  const run = Object.hasOwn(actions, String(action)) ? actions[String(action)] : undefined
  if (run === undefined) throw invalid(`EMULATOR_UNSUPPORTED: ${String(action)} is not supported`)
  if (transactionId !== undefined) throw invalid('EMULATOR_UNSUPPORTED: transactions are not supported')
  if (typeof collection !== 'string') throw invalid('collectionName: a string is expected')
  store.require(collection)
  try {
    return run({ body, collection, store, now })
  } catch (error) {
    throw translated(error)
  }
}
