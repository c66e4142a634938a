import { mkdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { perform } from './actions'
import { type Fault, openControl } from './control'
import { type CollectionDeclaration, parseDeclarations } from './declaration'
import { openOpenapi, openOutbox } from './openapi'
import { openStorage } from './storage'
import { openStore } from './store'
import { type Document, invalid, parseMultipart, parseObject, readBody, refusal, WireError } from './wire'

export type EmulatorOptions = {
  /** Holds everything that lasts: database.sqlite, files/, outbox.jsonl. */
  folder: string
  /** 0 takes any free port. */
  port: number
  collections: CollectionDeclaration[]
  envId: string
  /** A query that no declared index helps may read 1,000 documents; default true. */
  strictScans?: boolean
  /** ms since 1970, for server dates, the outbox and temporary addresses; default Date.now. */
  clock?: () => number
}

export type Emulator = { url: string; port: number; close: () => Promise<void> }

type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL }

const adminPath = /^(?:\/([A-Za-z0-9_-]{1,64}))?\/admin$/
const idleConnection = 60_000

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  const text = JSON.stringify(body)
  const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }
  response.writeHead(status, headers).end(text)
}

/** Carries out what a fault asks at this moment. @returns true when the call has ended with it */
const meet = async (fault: Fault, { response }: Exchange, requestId: string): Promise<boolean> => {
  await sleep(fault.ms)
  if (fault.do === 'cut') response.socket?.destroy()
  if (fault.do === 'fail') sendJson(response, 200, { requestId, code: fault.code, message: fault.message })
  return fault.do !== 'delay'
}

/** Starts an emulator on 127.0.0.1. @throws Error when the folder is in use or the declarations do not hold */
export const startEmulator = async (options: EmulatorOptions): Promise<Emulator> => {
  const { folder, envId, clock = Date.now } = options
  mkdirSync(folder, { recursive: true })
  const collections = parseDeclarations(options.collections)
  const store = openStore(join(folder, 'database.sqlite'), collections, options.strictScans ?? true)
  const control = openControl()
  const outbox = openOutbox(join(folder, 'outbox.jsonl'), clock)
  const openapi = openOpenapi(outbox)
  const storage = openStorage({ folder: join(folder, 'files'), envId, origin: () => origin, now: clock })
  let served = 0
  let origin = ''

  const answerDatabase = async (body: Document, exchange: Exchange, asked: string, requestId: string) => {
    const record = control.begin(asked, String(body['action']), String(body['collectionName'] ?? ''))
    const started = performance.now()
    const fault = control.takeFault(asked, record)
    if (fault?.when === 'before' && await meet(fault, exchange, requestId)) return
    const outcome = await store.commit(() => perform(body, store, clock()))
    record.ms = Math.round((performance.now() - started) * 10) / 10
    if (fault?.when === 'after' && await meet(fault, exchange, requestId)) return
    sendJson(exchange.response, 200, { requestId, ...outcome })
  }

  const answerOpenapi = (raw: Buffer, { request, response }: Exchange, asked: string): void => {
    const fields = parseMultipart(raw, request.headers['content-type'] ?? '')
    const api = fields.get('apiName')?.toString() ?? ''
    if (fields.get('action')?.toString() !== 'wx.openApi') throw invalid('EMULATOR_UNSUPPORTED: only wx.openApi')
    control.countOther('openapi', api)
    const answer = openapi.perform(asked, api, fields.get('requestData') ?? Buffer.alloc(0))
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': answer.length }).end(answer)
  }

  const answerAdmin = async (exchange: Exchange, asked: string): Promise<void> => {
    served += 1
    const requestId = `${asked || 'call'}.${served}`
    try {
      const raw = await readBody(exchange.request)
      if (exchange.request.headers['content-type']?.startsWith('multipart/')) return answerOpenapi(raw, exchange, asked)
      const body = parseObject(raw.toString())
      const action = String(body['action'])
      if (action.startsWith('database.')) return await answerDatabase(body, exchange, asked, requestId)
      control.countOther('storage', action)
      sendJson(exchange.response, 200, { requestId, data: storage.perform(body) })
    } catch (error) {
      sendJson(exchange.response, 200, { requestId, ...refusal(error) })
    }
  }

  const controls: Readonly<Record<string, (url: URL, body: () => Promise<Document>) => unknown>> = {
    'GET /_control/health': () => ({ ok: true, envId }),
    'GET /_control/calls': (url) => control.callsOf(url.searchParams.get('requestId') ?? ''),
    'GET /_control/counts': () => control.counts(),
    'POST /_control/reset-counts': () => control.resetCounts(),
    'POST /_control/faults': async (_, body) => control.addFault(await body()),
    'DELETE /_control/faults': () => control.clearFaults(),
    'GET /_control/outbox': (url) => outbox.since(Number(url.searchParams.get('since') ?? 0)),
    'DELETE /_control/outbox': () => outbox.clear(),
    'POST /_control/openapi-faults': async (_, body) => openapi.addFault(await body()),
    'DELETE /_control/openapi-faults': () => openapi.clearFaults(),
  }

  const answerControl = async ({ request, response, url }: Exchange): Promise<void> => {
    const act = controls[`${request.method ?? ''} ${url.pathname}`]
    if (act === undefined) return sendJson(response, 404, { code: 'NOT_FOUND', message: 'no such path' })
    const body = async (): Promise<Document> => parseObject((await readBody(request)).toString())
    sendJson(response, 200, await act(url, body) ?? { ok: true })
  }

  const answer = async (exchange: Exchange): Promise<void> => {
    const { request, response, url } = exchange
    const admin = adminPath.exec(url.pathname)
    if (admin !== null && request.method === 'POST') return answerAdmin(exchange, admin[1] ?? '')
    if (url.pathname.startsWith('/_storage/')) return storage.serve(request, response, url)
    return answerControl(exchange)
  }

  const server = createServer((request, response) => {
    answer({ request, response, url: new URL(request.url ?? '/', 'http://local') }).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else sendJson(response, error instanceof WireError ? 400 : 500, refusal(error))
    })
  })
  server.keepAliveTimeout = idleConnection
  await new Promise<void>((listening, refused) => {
    server.once('error', refused).listen(options.port, '127.0.0.1', listening)
  })
  const { port } = server.address() as AddressInfo
  origin = `http://127.0.0.1:${port}`

  const close = async (): Promise<void> => {
    const closed = new Promise((done) => { server.close(done) })
    server.closeAllConnections()
    await closed
    store.close()
    outbox.close()
  }
  return { url: origin, port, close }
}
