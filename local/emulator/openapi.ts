import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { parse } from 'protobufjs'
import { type Document, invalid, isPlain } from './wire'

/** One call of an openapi interface; `seq` counts from 1 and never goes back, `at` is ms since 1970. */
export type OutboxEntry = { seq: number; at: number; requestId: string; api: string; asked: Document; answer: Document }

export type Outbox = ReturnType<typeof openOutbox>

const isEntry = (value: unknown): value is OutboxEntry => isPlain(value) && typeof value['seq'] === 'number'

const parseLine = (line: string): OutboxEntry[] => {
  try {
    const value: unknown = JSON.parse(line)
    return isEntry(value) ? [value] : []
  } catch {
    return [] // a line cut by a crash was never acknowledged
  }
}

/** Keeps what openapi was asked, one JSON line each, on the disk before the caller is answered. */
export const openOutbox = (file: string, now: () => number) => {
  const read = (): OutboxEntry[] => existsSync(file) ? readFileSync(file, 'utf8').split('\n').flatMap(parseLine) : []
  const handle = openSync(file, 'a')
  let last = read().at(-1)?.seq ?? 0
  writeSync(handle, '\n') // so that a line cut by a crash does not spoil the next one

  const append = (call: Omit<OutboxEntry, 'seq' | 'at'>): void => {
    last += 1
    writeSync(handle, `${JSON.stringify({ seq: last, at: now(), ...call })}\n`)
    fsyncSync(handle)
  }

  return {
    append,
    since: (seq: number): OutboxEntry[] => read().filter((entry) => entry.seq > seq),
    clear: (): void => ftruncateSync(handle, 0),
    close: (): void => closeSync(handle),
  }
}

/** An answer of WeChat's interface: JSON with errcode, or a file. */
type Answer = Document | { file: Buffer; contentType: string }
type OpenapiFault = { api: string; errCode: number; errMsg: string; times: number }


/** As much of the SDK's own messages as is needed: CommApiData and CommOpenApiResp. */
const { root } = parse(`syntax = "proto3";
  message Pair { string key = 1; bytes value = 2; }
  message Pairs { repeated Pair pairs = 1; }
  message Asked { Pairs pairs = 2; }
  message Answered { bytes body = 1; string contentType = 2; }`)
type AskedMessage = { pairs: { pairs: { key: string; value: Uint8Array }[] } | null }
const askedType = root.lookupType('Asked')
const answeredType = root.lookupType('Answered')

const parseAsked = (value: Uint8Array): unknown => {
  const text = Buffer.from(value).toString()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const decodeAsked = (bytes: Uint8Array): Document => {
  const { pairs } = askedType.decode(bytes) as unknown as AskedMessage
  return Object.fromEntries((pairs?.pairs ?? []).map(({ key, value }) => [key, parseAsked(value)]))
}

const encodeAnswer = (answer: Answer): Buffer => {
  const { file, contentType = 'application/json' } = answer
  const body = Buffer.isBuffer(file) ? file : Buffer.from(JSON.stringify(answer))
  return Buffer.from(answeredType.encode(answeredType.create({ body, contentType })).finish())
}

/** A picture of one pixel: the real code is a PNG too. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64')

const good = { errcode: 0, errmsg: 'ok' }
const traceOf = (asked: Document): string =>
  createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 24)

/** A well-formed number, the same for the same code. */
const phoneOf = (code: unknown): string =>
  `1380013${String(createHash('sha256').update(String(code)).digest().readUInt16BE(0) % 10_000).padStart(4, '0')}`

const phoneAnswer = ({ code }: Document): Answer => ({
  ...good,
  phone_info: { phoneNumber: phoneOf(code), purePhoneNumber: phoneOf(code), countryCode: '86' },
})

/** Each interface: what must be there, and the answer when all is well. */
const interfaces: Readonly<Record<string, { needs: string[]; answer: (asked: Document) => Answer }>> = {
  'subscribeMessage.send': { needs: ['touser', 'template_id', 'data'], answer: () => good },
  'security.msgSecCheck': {
    needs: ['content', 'version', 'scene', 'openid'],
    answer: (asked) => ({ ...good, result: { suggest: 'pass', label: 100 }, detail: [], trace_id: traceOf(asked) }),
  },
  'security.mediaCheckAsync': {
    needs: ['media_url', 'media_type', 'version', 'scene', 'openid'],
    answer: (asked) => ({ ...good, trace_id: traceOf(asked) }),
  },
  'wxacode.getUnlimited': { needs: ['scene'], answer: () => ({ file: pixel, contentType: 'image/png' }) },
  'phonenumber.getPhoneNumber': { needs: ['code'], answer: phoneAnswer },
}

const parseFault = ({ api, errCode, errMsg = 'asked to fail', times = 1 }: Document): OpenapiFault => {
  if (typeof api === 'string' && Number.isInteger(errCode) && errCode !== 0 && Number.isInteger(times)) {
    return { api, errCode: Number(errCode), errMsg: String(errMsg), times: Number(times) }
  }
  throw invalid('{api, errCode (not 0), errMsg?, times?} is expected')
}

/** Stand-ins for cloud.openapi. Every call goes to the outbox with its answer, before it is answered. */
export const openOpenapi = (outbox: Outbox) => {
  let faults: OpenapiFault[] = []

  const takeFault = (api: string): OpenapiFault | undefined => {
    const fault = faults.find((candidate) => candidate.api === api || candidate.api === '*')
    if (fault !== undefined) fault.times -= 1
    faults = faults.filter(({ times }) => times > 0)
    return fault
  }

  const answerTo = (api: string, asked: Document): Answer => {
    const stand = Object.hasOwn(interfaces, api) ? interfaces[api] : undefined
    if (stand === undefined) throw invalid(`EMULATOR_UNSUPPORTED: openapi.${api} has no stand-in`)
    const fault = takeFault(api)
    if (fault !== undefined) return { errcode: fault.errCode, errmsg: fault.errMsg }
    const missing = stand.needs.find((name) => asked[name] === undefined || asked[name] === '')
    return missing === undefined ? stand.answer(asked) : { errcode: 47001, errmsg: `data format error: no ${missing}` }
  }

  /** Answers one call. @returns protobuf for the SDK. @throws WireError when there is no stand-in */
  const perform = (requestId: string, api: string, body: Uint8Array): Buffer => {
    const asked = decodeAsked(body)
    const answer = answerTo(api, asked)
    const { file, ...rest } = answer
    const kept = Buffer.isBuffer(file) ? { ...rest, bytes: file.length } : answer
    outbox.append({ requestId, api, asked, answer: kept })
    return encodeAnswer(answer)
  }

  return {
    perform,
    addFault: (asked: Document): void => { faults.push(parseFault(asked)) },
    clearFaults: (): void => { faults = [] },
  }
}
