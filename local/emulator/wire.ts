import type { IncomingMessage } from 'node:http'
import { EJSON } from 'bson'

/** A stored document, in JavaScript values (dates are Date, numbers are double). */
export type Document = Record<string, unknown>

/** True for an object written as {...}: not an array, not a date, not a BSON type. */
export const isPlain = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !('_bsontype' in value) &&
  Object.prototype.toString.call(value) === '[object Object]'

/** A refusal as the SDK reads it: `code` is looked up in its table of errCodes, `message` becomes errMsg. */
export class WireError extends Error {
  constructor(readonly code: string, message: string) {
    super(message)
  }
}

/** What a reply of /admin carries beside its requestId; errors too come with HTTP 200. */
export type Outcome = { data: Document } | { code: string; message: string }

/** Documents of 16 MB and more are refused. An assumption: the real database's limit is not established. */
export const mostDocumentBytes = 16 * 1024 * 1024
const mostBodyBytes = 2 * mostDocumentBytes

export const invalid = (message: string): WireError => new WireError('INVALID_PARAM', message)
/** The words for the SDK. Anything but a WireError is the emulator's own fault, and says so. */
export const refusal = (error: unknown): Outcome =>
  error instanceof WireError
    ? { code: error.code, message: error.message }
    : { code: 'SYS_ERR', message: `EMULATOR_FAULT: ${error instanceof Error ? error.message : String(error)}` }

export const failed = (words: string): WireError =>
  new WireError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${words}`)
/** A second document with the same _id or unique key; callers can tell it by E11000 alone. */
export const duplicate = (collection: string, index: string, key = ''): WireError =>
  failed(`E11000 duplicate key error collection: ${collection} index: ${index} ${key}`)

/** Reads a whole request body. @throws WireError above the limit (bytes) */
export const readBody = async (request: IncomingMessage, limit = mostBodyBytes): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    const part = Buffer.from(chunk as Uint8Array)
    bytes += part.length
    if (bytes > limit) throw invalid(`a request body of more than ${limit} bytes is refused`)
    chunks.push(part)
  }
  return Buffer.concat(chunks)
}

/** Parses a JSON object. @throws WireError when it is anything else */
export const parseObject = (text: string): Document => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalid('the request body is not JSON')
  }
  if (!isPlain(value)) throw invalid('the request body is not a JSON object')
  return value
}

/** The fields of a multipart/form-data body, by name. */
export const parseMultipart = (body: Buffer, contentType: string): Map<string, Buffer> => {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1] ?? ''
  const fields = new Map<string, Buffer>()
  for (const part of body.toString('latin1').split(`--${boundary}`)) {
    const [, name, content] = /name="([^"]+)"[^]*?\r\n\r\n([^]*)\r\n$/.exec(part) ?? []
    if (name !== undefined && content !== undefined) fields.set(name, Buffer.from(content, 'latin1'))
  }
  return fields
}

const isExpression = (value: object): value is { pattern: string; options: string } =>
  '_bsontype' in value && value._bsontype === 'BSONRegExp'

const expression = ({ pattern, options }: { pattern: string; options: string }): RegExp => {
  if (/[^ims]/.test(options)) throw invalid(`regular expression option not supported: ${options}`)
  return new RegExp(pattern, options)
}

const serverDate = (asked: unknown, now: number): Date =>
  new Date(now + (isPlain(asked) && typeof asked['offset'] === 'number' ? asked['offset'] : 0))

/** Turns what EJSON leaves as BSON types, and the SDK's server dates, into JavaScript values. */
const revive = (value: unknown, now: number): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((element: unknown) => revive(element, now))
  if (isExpression(value)) return expression(value)
  if (!isPlain(value)) return value
  if ('$tcb_server_date' in value) return serverDate(value['$tcb_server_date'], now)
  if (Object.hasOwn(value, '__proto__')) throw invalid('__proto__ is not a field name')
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revive(inner, now)]))
}

/** Parses a string of extended JSON holding any value. @throws WireError when it is not one */
export const parseEjsonValue = (text: unknown, field: string, now: number): unknown => {
  if (typeof text !== 'string') throw invalid(`${field}: a string of extended JSON is expected`)
  try {
    return text === '' ? {} : revive(EJSON.parse(text), now)
  } catch (error) {
    throw invalid(`${field}: not extended JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Parses extended JSON, absent meaning {}. @throws WireError when it is not an object */
export const parseEjson = (text: unknown, field: string, now: number): Document => {
  const value = parseEjsonValue(text ?? '{}', field, now)
  if (!isPlain(value)) throw invalid(`${field}: an object is expected`)
  return value
}

const isJson = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isJson)
    : isPlain(value) ? Object.values(value).every(isJson)
      : typeof value !== 'object' || value === null

/** A document as it is stored and sent: relaxed extended JSON; by far most are plain JSON, which is faster. */
export const stringifyDocument = (document: Document): string =>
  isJson(document) ? JSON.stringify(document) : EJSON.stringify(document, { relaxed: true })
export const parseDocument = (text: string): Document =>
  (text.includes('"$') ? EJSON.parse(text) : JSON.parse(text)) as Document

const checkValue = (value: unknown, path: string): void => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw invalid(`${path}: not a finite number`)
  if (value instanceof RegExp) throw invalid(`${path}: a regular expression cannot be stored`)
  if (Array.isArray(value)) value.forEach((element, position) => checkValue(element, `${path}.${position}`))
  if (isPlain(value)) checkNames(value, path === '' ? '' : `${path}.`)
}

/** Refuses what the real database refuses or may refuse: names that are empty, begin with $ or hold a dot. */
export const checkNames = (document: Document, prefix = ''): void => {
  for (const [name, value] of Object.entries(document)) {
    if (name === '' || name.startsWith('$') || /[.\0]/.test(name)) {
      throw failed(`the field name '${prefix}${name}' is not valid for storage`)
    }
    checkValue(value, `${prefix}${name}`)
  }
}
