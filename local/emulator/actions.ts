import { randomBytes } from 'node:crypto'
import { aggregate } from 'mingo'
import * as v from 'valibot'
import type { Store } from './store'
import { applyUpdate } from './update'
import { check, type Document, failed, invalid, isPlain, parseDocument, parseEjson, stringifyDocument } from './wire'

const mostDocuments = 1000
const usualDocuments = 100

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const yesOrNo = v.nullish(v.boolean())

/** Stages that write, and a sample size with which mingo would never end, are refused. */
const isHarmless = ({ stageKey, stageValue }: { stageKey: string; stageValue: unknown }): boolean =>
  stageKey === '$sample' ? v.is(v.object({ size: whole }), stageValue) : stageKey !== '$out' && stageKey !== '$merge'

/** What the SDK sends: everything of a document is a string of extended JSON; `now` (ms) is for its server dates. */
const requestAt = (now: number) => {
  const value = v.pipe(v.string(), v.transform((text) => parseEjson(text, now)))
  const content = v.pipe(value, v.custom<Document>(isPlain, 'an object is expected'))
  const stage = v.pipe(v.object({ stageKey: v.string(), stageValue: value }), v.check(isHarmless, 'stage refused'))
  return v.object({
    collectionName: v.string(),
    queryType: v.nullish(v.string()),
    query: v.nullish(content, '{}'),
    order: v.nullish(v.pipe(content, v.record(v.string(), v.picklist([1, -1]))), '{}'),
    projection: v.nullish(content, '{}'),
    offset: v.nullish(whole, 0),
    limit: v.nullish(v.pipe(whole, v.maxValue(mostDocuments)), usualDocuments),
    multi: yesOrNo,
    merge: yesOrNo,
    data: v.nullish(v.union([v.array(content), v.pipe(content, v.transform((one) => [one]))]), []),
    stages: v.nullish(v.array(stage), []),
  })
}

type Call = v.InferOutput<ReturnType<typeof requestAt>> & { store: Store }

const checkId = (id: unknown): void => {
  if (typeof id !== 'string' && typeof id !== 'number') throw invalid('_id: a string or a number is expected')
}

/** What is to be changed or removed: one for a request by id or for the first match, or all. */
const matches = ({ collectionName, queryType, query, multi, store }: Call): Document[] =>
  store.scan(collectionName, { query, limit: queryType === 'DOC' || multi === false ? 1 : Infinity })

const insertDocument = ({ collectionName, data: documents, store }: Call): Document => {
  if (documents.length === 0) throw invalid('data: a list of documents is expected')
  const insertedIds = documents.map((document) => {
    const id = document['_id'] ?? randomBytes(16).toString('hex')
    checkId(id)
    store.put(collectionName, { ...document, _id: id }, undefined)
    return id
  })
  return { insertedIds }
}

const getDocument = ({ collectionName, query, order, projection, offset, limit, store }: Call): Document => {
  const found = store.scan(collectionName, { query, order, projection, skip: offset, limit: limit || usualDocuments })
  return { list: found.map(stringifyDocument) }
}

const calculateDocument = ({ collectionName, query, store }: Call): Document => {
  const everything = Object.keys(query).length === 0
  return { total: everything ? store.countAll(collectionName) : store.scan(collectionName, { query }).length }
}

/** doc.set: the whole document is replaced, or made. */
const replace = ({ collectionName, query, data, store }: Call): Document => {
  const { _id: id } = query
  checkId(id)
  const [before] = store.scan(collectionName, { query: { _id: id }, limit: 1 })
  const changed = store.put(collectionName, { ...data[0], _id: id }, before)
  return before === undefined ? { updated: 0, upsert_id: id } : { updated: Number(changed) }
}

/** Changes one document. @returns what it has become, if that is something else */
const change = ({ collectionName, data: [operators = {}], store }: Call, before: Document): Document | undefined => {
  const after = applyUpdate(before, operators)
  return store.put(collectionName, after, before) ? after : undefined
}

/** `updated` counts documents that changed, as Mongo's modifiedCount; the real cloud's meaning is not established. */
const modifyDocument = (call: Call): Document => {
  if (call.merge === false) return replace(call)
  const changed = matches(call).map((document) => change(call, document))
  return { updated: changed.filter((document) => document !== undefined).length }
}

const modifyAndReturnDoc = (call: Call): Document => {
  const [before] = matches({ ...call, multi: false })
  if (before === undefined) return { updated: 0, doc: null }
  const after = change(call, before)
  return { updated: Number(after !== undefined), doc: stringifyDocument(after ?? before) }
}

const removeDocument = (call: Call): Document => {
  const gone = matches(call)
  for (const document of gone) call.store.remove(call.collectionName, document)
  return { deleted: gone.length }
}

/** What a first $match leaves is found with an index; all stages are mingo's. */
const aggregateDocuments = ({ collectionName, stages, store }: Call): Document => {
  const pipeline = stages.map(({ stageKey, stageValue }) => ({ [stageKey]: stageValue }))
  const match = pipeline[0]?.['$match']
  // Some stages change what they are given.
  const copies = (name: string, query: Document): Document[] =>
    store.scan(name, { query }).map((document) => parseDocument(stringifyDocument(document)))
  const documents = copies(collectionName, isPlain(match) ? match : {})
  const collectionResolver = (name: string): Document[] => copies(name, {})
  return { list: aggregate(documents, pipeline, { collectionResolver, scriptEnabled: false }).map(stringifyDocument) }
}

const addCollection = ({ collectionName }: Call): Document => {
  throw failed(`Table exist: ${collectionName}`)
}

const actions = new Map(Object.entries({
  insertDocument, getDocument, calculateDocument, modifyDocument, modifyAndReturnDoc, removeDocument,
  aggregateDocuments, addCollection,
}))

/**
 * Carries out one database request inside the transaction that is open.
 * @throws WireError what the SDK is told; the caller undoes what was written
 */
export const perform = (body: Document, store: Store, now: number): Document => {
  const { action, transactionId } = body
  const run = actions.get(String(action).replace('database.', ''))
  if (run === undefined) throw invalid(`EMULATOR_UNSUPPORTED: ${String(action)} is not supported`)
  if (transactionId !== undefined) throw invalid('EMULATOR_UNSUPPORTED: transactions are not supported')
  const request = check(requestAt(now), body)
  store.require(request.collectionName)
  if (request.queryType === 'DOC') checkId(request.query['_id'])
  return run({ ...request, store })
}
