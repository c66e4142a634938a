import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync, truncateSync } from 'node:fs'
import { parse } from 'protobufjs'
import qrcode from 'qrcode-generator'
import * as v from 'valibot'
import { openFaults, times } from './control'
import { badField } from './messageRules'
import { type Document, invalid } from './wire'

/** One call of an openapi interface; `seq` counts from 1 and never goes back, `at` is ms since 1970. */
export type OutboxEntry = { seq: number; at: number; requestId: string; api: string; asked: Document; answer: Document }

/** Keeps what openapi was asked, one JSON line each, on the disk before the caller is answered. */
export const openOutbox = (file: string, now: () => number) => {
  const read = (): string => readFileSync(file, { encoding: 'utf8', flag: 'a+' })
  const entries = (): OutboxEntry[] => read().split('\n').filter(Boolean).map((line) => JSON.parse(line) as OutboxEntry)
  // A line cut by a crash was never acknowledged
  truncateSync(file, Buffer.byteLength(read().slice(0, read().lastIndexOf('\n') + 1)))
  let last = entries().at(-1)?.seq ?? 0

  const append = (call: Omit<OutboxEntry, 'seq' | 'at'>): void => {
    last += 1
    appendFileSync(file, `${JSON.stringify({ seq: last, at: now(), ...call })}\n`, { flush: true })
  }
  const since = (seq: number): OutboxEntry[] => entries().filter((entry) => entry.seq > seq)
  return { append, since, clear: (): void => truncateSync(file) }
}

/** An answer of WeChat's interface: JSON with errcode, or a file. */
type Answer = Document | { file: Buffer; contentType: string }

const faultSchema = v.union([
  v.object({
    api: v.string(),
    errCode: v.pipe(v.number(), v.integer(), v.notValue(0)),
    errMsg: v.optional(v.string(), 'asked to fail'),
    times,
  }),
  /** The connection breaks: before anything is done, or when all is done and only the answer is missing. */
  v.object({ api: v.string(), cut: v.picklist(['before', 'after']), times }),
])

const cutOf = (fault: v.InferOutput<typeof faultSchema> | undefined): 'before' | 'after' | undefined =>
  fault !== undefined && 'cut' in fault ? fault.cut : undefined

const refused = ({ errCode, errMsg }: { errCode: number; errMsg: string }): Document => ({ errcode: errCode, errmsg: errMsg })

/** As much of the SDK's own messages as is needed: CommApiData and CommOpenApiResp. */
const { root } = parse(`syntax = "proto3";
  message Pairs { map<string, bytes> pairs = 1; }
  message Asked { Pairs pairs = 2; }
  message Answered { bytes body = 1; string contentType = 2; }`)
const [askedType, answeredType] = [root.lookupType('Asked'), root.lookupType('Answered')]

/** What was asked, by field: the SDK writes each value as JSON. */
const decodeAsked = (bytes: Uint8Array): Document => {
  const message = askedType.decode(bytes) as unknown as { pairs: { pairs: Record<string, Uint8Array> } | null }
  const pairs = Object.entries(message.pairs?.pairs ?? {})
  return Object.fromEntries(pairs.map(([key, value]) => [key, JSON.parse(Buffer.from(value).toString()) as unknown]))
}

const encodeAnswer = (answer: Answer): Uint8Array => {
  const { file, contentType = 'application/json' } = answer
  const body = Buffer.isBuffer(file) ? file : Buffer.from(JSON.stringify(answer))
  return answeredType.encode({ body, contentType }).finish()
}

/** Modules of white around a code, and pixels of a module. */
const [QUIET_ZONE, MODULE] = [4, 8]

/**
 * A code that any scanner reads: the page with its scene. WeChat's is round and opens the mini-program, and it is a
 * JPEG; this one says what it is.
 */
const codePicture = ({ page = '', scene }: Document): Answer => {
  const code = qrcode(0, 'M')
  code.addData(`${String(page)}?scene=${String(scene)}`, 'Byte')
  code.make()
  const [, base64 = ''] = code.createDataURL(MODULE, QUIET_ZONE * MODULE).split(',')
  return { file: Buffer.from(base64, 'base64'), contentType: 'image/gif' }
}

const good = { errcode: 0, errmsg: 'ok' }
const digest = (asked: unknown): Buffer => createHash('sha256').update(JSON.stringify(asked)).digest()

const traced = (asked: Document): Document => ({ ...good, trace_id: digest(asked).toString('hex', 0, 12) })

/** A well-formed number, the same for the same code. */
const phoneOf = (code: unknown): string => `1380013${String(digest(code).readUInt16BE() % 10_000).padStart(4, '0')}`

const phoneAnswer = (phoneNumber: string): Answer =>
  ({ ...good, phone_info: { phoneNumber, purePhoneNumber: phoneNumber, countryCode: '86' } })

/** Sends, unless WeChat would refuse a field. Twice the same is sent twice, as WeChat does: nothing is hidden here. */
const sent = ({ data: fields }: Document): Answer => {
  const field = badField(fields)
  return field === undefined ? good : { errcode: 47003, errmsg: `argument invalid! data.${field}.value invalid` }
}

/** For an interface: what must be there, and the answer when all is well. */
type StandIn = { needs: string[]; answer: (asked: Document) => Answer }

const standIns = new Map<string, StandIn>(Object.entries({
  'subscribeMessage.send': { needs: ['touser', 'template_id', 'data'], answer: sent },
  'security.msgSecCheck': {
    needs: ['content', 'version', 'scene', 'openid'],
    answer: (asked) => ({ ...traced(asked), result: { suggest: 'pass', label: 100 }, detail: [] }),
  },
  'security.mediaCheckAsync': { needs: ['media_url', 'media_type', 'version', 'scene', 'openid'], answer: traced },
  'wxacode.getUnlimited': { needs: ['scene'], answer: codePicture },
  'phonenumber.getPhoneNumber': { needs: ['code'], answer: ({ code }) => phoneAnswer(phoneOf(code)) },
}))

/** Stand-ins for cloud.openapi. Every call goes to the outbox with its answer, before it is answered. */
export const openOpenapi = (outbox: ReturnType<typeof openOutbox>) => {
  const faults = openFaults(faultSchema)

  const answerTo = (asked: Document, { needs, answer }: StandIn): Answer => {
    const missing = needs.find((name) => asked[name] === undefined || asked[name] === '')
    return missing === undefined ? answer(asked) : { errcode: 47001, errmsg: `data format error: no ${missing}` }
  }

  /** Answers one call. @returns protobuf for the SDK, or that the line is cut. @throws WireError without a stand-in */
  const perform = (requestId: string, api: string, body: Uint8Array): Uint8Array | 'cut' => {
    const standIn = standIns.get(api)
    if (standIn === undefined) throw invalid(`EMULATOR_UNSUPPORTED: openapi.${api} has no stand-in`)
    const asked = decodeAsked(body)
    const fault = faults.take((candidate) => candidate.api === api || candidate.api === '*')
    const cut = cutOf(fault)
    if (cut === 'before') return 'cut'
    const answer = fault !== undefined && 'errCode' in fault ? refused(fault) : answerTo(asked, standIn)
    const { file, ...rest } = answer
    outbox.append({ requestId, api, asked, answer: Buffer.isBuffer(file) ? { ...rest, bytes: file.length } : answer })
    return cut === 'after' ? 'cut' : encodeAnswer(answer)
  }

  return { perform, faults }
}
