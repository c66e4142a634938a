import type { IncomingMessage } from 'node:http'
import { BSONRegExp, EJSON } from 'bson'
import * as v from 'valibot'

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

export type Refusal = { code: string; message: string }
/** What a reply of /admin carries beside its requestId; errors too come with HTTP 200. */
export type Outcome = { data: Document } | Refusal

/** Documents of 16 MB and more are refused. An assumption: the real database's limit is not established. */
export const mostDocumentBytes = 16 * 1024 * 1024
const mostBodyBytes = 2 * mostDocumentBytes

export const invalid = (message: string): WireError => new WireError('INVALID_PARAM', message)
export const failed = (words: string): WireError =>
  new WireError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${words}`)

/** The words for the SDK. Anything but a WireError is the emulator's own fault, and says so. */
export const refusal = (error: unknown): Refusal => {
  if (error instanceof WireError) return { code: error.code, message: error.message }
  if (!(error instanceof Error)) return refusal(new Error(String(error)))
  // mingo refuses unknown operators and wrong operands by throwing its own error, which it does not export
  if (error.constructor.name === 'MingoError') return refusal(failed(error.message))
  return { code: 'SYS_ERR', message: `EMULATOR_FAULT: ${error.message}` }
}

/** Reads a whole request body. @throws WireError above the limit (bytes) */
export const readBody = async (request: IncomingMessage, limit = mostBodyBytes): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  if (body.length > limit) throw invalid(`a request body of more than ${limit} bytes is refused`)
  return body
}

/** What the schema makes of a value. @throws WireError saying what is wrong with it */
export const check = <Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output => {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  throw invalid(v.summarize(result.issues))
}

const json = v.pipe(v.string(), v.parseJson(), v.custom<Document>(isPlain, 'a JSON object is expected'))

/** Parses a JSON object. @throws WireError when it is anything else */
export const parseObject = (body: Buffer): Document => check(json, body.toString())

/** The fields of a multipart/form-data body, by name. Node's own parser takes every field for UTF-8 text. */
export const parseMultipart = (body: Buffer): Map<string, Buffer> => {
  const text = body.toString('latin1')
  const [boundary = ''] = text.split('\r\n', 1)
  const parts = text.split(boundary).map((part) => /name="([^"]+)"[^]*?\r\n\r\n([^]*)\r\n$/.exec(part) ?? [])
  return new Map(parts.map(([, name = '', content = '']) => [name, Buffer.from(content, 'latin1')]))
}

const serverDate = (asked: unknown, now: number): Date =>
  new Date(now + (isPlain(asked) && typeof asked['offset'] === 'number' ? asked['offset'] : 0))

/** Turns what EJSON leaves as BSON types, and the SDK's server dates, into JavaScript values. */
const revive = (value: unknown, now: number): unknown => {
  if (Array.isArray(value)) return value.map((element: unknown) => revive(element, now))
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options)
  if (!isPlain(value)) return value
  if ('$tcb_server_date' in value) return serverDate(value['$tcb_server_date'], now)
  if (Object.hasOwn(value, '__proto__')) throw invalid('__proto__ is not a field name')
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revive(inner, now)]))
}

/** Parses extended JSON; `now` (ms) is for server dates. @throws WireError when it is not extended JSON */
export const parseEjson = (text: string, now: number): unknown => {
  try {
    return text === '' ? {} : revive(EJSON.parse(text), now)
  } catch (error) {
    throw invalid(`not extended JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
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

const isForeign = (value: unknown): boolean =>
  value instanceof RegExp || (typeof value === 'number' && !Number.isFinite(value))

const isBadName = (name: string): boolean => name === '' || name.startsWith('$') || name.includes('.') || name.includes('\0')

/** Refuses what the real database refuses or may refuse: names that are empty, begin with $ or hold a dot. */
export const checkStorable = (value: unknown, path = ''): void => {
  if (isForeign(value)) throw invalid(`${path} a regular expression or a number that is not finite cannot be stored`)
  if (!isPlain(value) && !Array.isArray(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (isBadName(name)) throw failed(`the field name '${path}${name}' is not valid for storage`)
    checkStorable(inner, `${path}${name}.`)
  }
}
