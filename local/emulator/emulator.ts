import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { perform } from './actions'
import { type Fault, openControl } from './control'
import type { CollectionDeclaration } from './declaration'
import { openOpenapi, openOutbox } from './openapi'
import { openSchedule } from './schedule'
import { openStorage } from './storage'
import { openStore } from './store'
import { type Document, invalid, type Outcome, parseMultipart, parseObject, readBody, refusal, WireError } from './wire'

export type EmulatorOptions = {
  /** Holds everything that lasts: database.sqlite, files/, outbox.jsonl. */
  folder: string
  /** 0 takes any free port. */
  port: number
  collections: CollectionDeclaration[]
  envId: string
  /** ms since 1970, for server dates, the outbox and temporary addresses; default Date.now. */
  clock?: () => number
}

type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL }
const adminPath = /^(?:\/([A-Za-z0-9_-]{1,64}))?\/admin$/

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  const text = JSON.stringify(body)
  const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }
  response.writeHead(status, headers).end(text)
}

/** Carries out what a fault asks at this moment. @returns the reply, or 'cut', when the call ends with it */
const meet = async (fault: Fault | undefined, moment: Fault['when'], released: () => Promise<void>): Promise<Outcome | 'cut' | undefined> => {
  if (fault?.when !== moment) return undefined
  await (fault.do === 'hold' ? released() : sleep(fault.ms))
  if (fault.do === 'cut' || fault.do === 'crash') return 'cut'
  return fault.do === 'fail' ? { code: fault.code, message: fault.message } : undefined
}

/** Starts an emulator on 127.0.0.1. @throws Error when the folder is in use */
export const startEmulator = async (options: EmulatorOptions) => {
  const { folder, collections, envId, clock = Date.now } = options
  mkdirSync(folder, { recursive: true })
  const store = openStore(join(folder, 'database.sqlite'), collections)
  const control = openControl()
  const schedule = openSchedule()
  const outbox = openOutbox(join(folder, 'outbox.jsonl'), clock)
  const openapi = openOpenapi(outbox)
  const storage = openStorage({ folder: join(folder, 'files'), envId, origin: () => origin, now: clock })
  let served = 0
  let origin = ''

  const answerDatabase = async (body: Document, name: string): Promise<Outcome | 'cut'> => {
    const record = control.begin(name, String(body['action']), String(body['collectionName'] ?? ''))
    const fault = control.takeFault(name, record)
    const refused = await meet(fault, 'before', control.released)
    if (refused !== undefined) return refused
    const outcome = await schedule.inTurn({ requestId: name, k: record.k, action: record.action }, async () => {
      const started = performance.now()
      const committed = await store.commit(() => perform(body, store, clock()))
      record.ms = Math.round((performance.now() - started) * 10) / 10
      return committed
    })
    return await meet(fault, 'after', control.released) ?? outcome
  }

  const answerOpenapi = (raw: Buffer, name: string): Uint8Array | 'cut' => {
    const fields = parseMultipart(raw)
    if (fields.get('action')?.toString() !== 'wx.openApi') throw invalid('EMULATOR_UNSUPPORTED: only wx.openApi')
    const api = String(fields.get('apiName') ?? '')
    control.countOpenapi(api)
    return openapi.perform(name, api, fields.get('requestData') ?? Buffer.alloc(0))
  }

  const answerJson = async (raw: Buffer, name: string): Promise<Outcome | 'cut'> => {
    const body = parseObject(raw)
    const action = String(body['action'])
    if (action.startsWith('database.')) return answerDatabase(body, name)
    control.countStorage(action)
    return { data: storage.perform(body) }
  }

  const answerAdmin = async ({ request, response }: Exchange, name: string): Promise<void> => {
    served += 1
    const requestId = `${name || 'call'}.${served}`
    try {
      const raw = await readBody(request)
      if (control.hasCrashed(name)) return void response.destroy()
      const isForm = request.headers['content-type']?.startsWith('multipart/') === true
      const outcome = isForm ? answerOpenapi(raw, name) : await answerJson(raw, name)
      if (outcome === 'cut') response.destroy()
      else if (outcome instanceof Uint8Array) response.end(outcome)
      else sendJson(response, 200, { requestId, ...outcome })
    } catch (error) {
      sendJson(response, 200, { requestId, ...refusal(error) })
    }
  }

  const controls = new Map<string, (exchange: Exchange) => unknown>(Object.entries({
    'GET /_control/health': () => ({ ok: true, envId }),
    'GET /_control/calls': ({ url }) => control.callsOf(url.searchParams.get('requestId') ?? ''),
    'GET /_control/counts': () => control.counts(),
    'POST /_control/reset-counts': () => control.resetCounts(),
    'POST /_control/faults': async ({ request }) => control.faults.add(parseObject(await readBody(request))),
    'DELETE /_control/faults': () => control.faults.clear(),
    'POST /_control/schedule': async ({ request }) => schedule.start(parseObject(await readBody(request))),
    'GET /_control/schedule': () => schedule.turns(),
    'DELETE /_control/schedule': () => schedule.end(),
    'GET /_control/outbox': ({ url }) => outbox.since(Number(url.searchParams.get('since') ?? 0)),
    'DELETE /_control/outbox': () => outbox.clear(),
    'POST /_control/openapi-faults': async ({ request }) => openapi.faults.add(parseObject(await readBody(request))),
    'DELETE /_control/openapi-faults': () => openapi.faults.clear(),
  }))

  const answer = async (exchange: Exchange): Promise<void> => {
    const { request: { method }, response, url } = exchange
    const admin = method === 'POST' ? adminPath.exec(url.pathname) : null
    if (admin !== null) return answerAdmin(exchange, admin[1] ?? '')
    if (url.pathname.startsWith('/_storage/')) return storage.serve(exchange.request, response, url)
    const act = controls.get(`${method} ${url.pathname}`)
    if (act === undefined) return sendJson(response, 404, { code: 'NOT_FOUND', message: 'no such path' })
    sendJson(response, 200, await act(exchange) ?? { ok: true })
  }

  const server = createServer((request, response) => {
    answer({ request, response, url: new URL(request.url ?? '/', 'http://local') }).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else sendJson(response, error instanceof WireError ? 400 : 500, refusal(error))
    })
  })
  server.keepAliveTimeout = 60_000
  await once(server.listen(options.port, '127.0.0.1'), 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const close = async (): Promise<void> => {
    schedule.end()
    const closed = once(server.close(), 'close')
    server.closeAllConnections()
    await closed
    store.close()
  }
  return { url: origin, close }
}
