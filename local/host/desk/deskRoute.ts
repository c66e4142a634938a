import { instant } from '@domain/kernel/instant'
import type { LocalCloud } from '../cloud'
import { parseObject, personaIn, readBody, sendJson, sendText, type Exchange } from '../http/exchange'
import { isPersona, PERSONAS } from '../personas'
import type { Timers } from '../timers'
import { databaseCalls, outboxOf } from './emulatorControl'
import type { DeskPage } from './page'
import type { DeskState } from './state'

/** What the desk may see and change. */
export interface Desk {
  readonly cloud: LocalCloud
  readonly timers: Timers
  readonly page: DeskPage
  /** Who calls when a request names nobody (WeChat DevTools has no cookie of ours). */
  readonly defaultPersona: () => string
  readonly setDefaultPersona: (persona: string) => void
}

type Change = (desk: Desk, exchange: Exchange, wish: Readonly<Record<string, unknown>>) => Promise<void> | void

const CALLS_SHOWN = 30
const EARLIEST = Date.parse('2000-01-01T00:00:00Z')
const LATEST = Date.parse('2100-01-01T00:00:00Z')
const WITH_ZONE = /(Z|[+-]\d{2}:\d{2})$/

const stateOf = async (desk: Desk, exchange: Exchange): Promise<DeskState> => {
  const { clock, calls, emulator, pool } = desk.cloud
  const counted = await databaseCalls(emulator.url)
  return {
    now: clock.now(),
    offsetMs: clock.offsetMs(),
    persona: personaIn(exchange) ?? desk.defaultPersona(),
    defaultPersona: desk.defaultPersona(),
    personas: PERSONAS,
    emulatorUrl: emulator.url,
    emulatorPid: emulator.pid(),
    functionPids: pool.pids(),
    calls: calls.latest(CALLS_SHOWN).map((line) => ({ ...line, databaseCalls: counted[line.requestId] })),
  }
}

const refuse = (exchange: Exchange, status: number, field: string): void =>
  sendJson(exchange, status, { ok: false, refusal: { code: 'BAD_INPUT', field } })

const setPersona: Change = (desk, exchange, { persona, everywhere }) => {
  if (typeof persona !== 'string' || !isPersona(persona)) return refuse(exchange, 400, 'persona')
  if (everywhere === true) desk.setDefaultPersona(persona)
  exchange.response.setHeader('set-cookie', `persona=${persona}; Path=/; SameSite=Lax; HttpOnly`)
  sendJson(exchange, 200, { ok: true, persona })
}

const offsetAsked = ({ now, offsetMs }: Readonly<Record<string, unknown>>): number | undefined => {
  if (typeof now === 'string' && WITH_ZONE.test(now)) return Date.parse(now) - Date.now()
  return typeof offsetMs === 'number' ? Math.trunc(offsetMs) : undefined
}

const setClock: Change = async ({ cloud, timers }, exchange, wish) => {
  const offset = offsetAsked(wish)
  const moment = Date.now() + (offset ?? Number.NaN)
  if (offset === undefined || !(moment >= EARLIEST && moment < LATEST)) return refuse(exchange, 400, 'now')
  cloud.clock.set(offset)
  await timers.clockWasSet()
  sendJson(exchange, 200, { ok: true, now: instant(moment), offsetMs: offset })
}

const tick: Change = async ({ timers }, exchange) => {
  await timers.fireAll()
  sendJson(exchange, 200, { ok: true })
}

const CROWD_LIMIT = 100

const gatherCrowd: Change = ({ cloud }, exchange, { calls }) => {
  if (typeof calls !== 'number' || !Number.isInteger(calls) || calls < 0 || calls > CROWD_LIMIT) return refuse(exchange, 400, 'calls')
  cloud.crowd.gather(calls)
  sendJson(exchange, 200, { ok: true, calls })
}

const CHANGES: Readonly<Record<string, Change>> = {
  '/desk/api/persona': setPersona,
  '/desk/api/clock': setClock,
  '/desk/api/tick': tick,
  '/desk/api/crowd': gatherCrowd,
}

const change = async (desk: Desk, exchange: Exchange): Promise<void> => {
  const make = Object.hasOwn(CHANGES, exchange.path) ? CHANGES[exchange.path] : undefined
  if (make === undefined) return sendText(exchange, 404, 'NOT_FOUND')
  const wish = parseObject((await readBody(exchange)) || '{}')
  if (wish === undefined) return refuse(exchange, 400, 'body')
  await make(desk, exchange, wish)
}

/** The desk: the page at `/desk` and its JSON under `/desk/api/`. It exists on the laptop only. */
export const serveDesk = async (exchange: Exchange, desk: Desk): Promise<void> => {
  if (exchange.request.method === 'POST') return await change(desk, exchange)
  switch (exchange.path) {
    case '/desk':
      return desk.page.send(exchange)
    case '/desk/api/state':
      return sendJson(exchange, 200, await stateOf(desk, exchange))
    case '/desk/api/outbox':
      return sendJson(exchange, 200, await outboxOf(desk.cloud.emulator.url))
    default:
      return sendText(exchange, 404, 'NOT_FOUND')
  }
}
