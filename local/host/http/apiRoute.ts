import { randomUUID } from 'node:crypto'
import { invoke, refusalCodeOf, type Ended, type LocalCloud } from '../cloud'
import type { Outcome } from '../functions/message'
import { isPersona } from '../personas'
import { parseObject, personaIn, readBody, sendJson, sendText, type Exchange } from './exchange'

/** An id that can stand in the path of the database's address. */
const REQUEST_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/

const STATUS_OF_REFUSAL: Readonly<Record<string, number>> = { UNKNOWN_ACTION: 404, BAD_INPUT: 400 }
const STATUS_OF_FAILURE: Readonly<Record<Exclude<Outcome['kind'], 'reply'>, number>> = {
  timedOut: 504,
  outOfMemory: 507,
  replyTooLarge: 502,
  threw: 502,
  died: 502,
}

interface Refused {
  readonly status: number
  readonly refusal: { readonly code: string; readonly field?: string }
}

type Asked = { readonly persona: string; readonly event: Readonly<Record<string, unknown>> } | Refused

const badInput = (status: number, field: string): Refused => ({ status, refusal: { code: 'BAD_INPUT', field } })

const read = async (exchange: Exchange, known: boolean, defaultPersona: string): Promise<Asked> => {
  if (!known) return { status: 404, refusal: { code: 'UNKNOWN_ACTION' } }
  if (exchange.request.method !== 'POST') return badInput(405, 'method')
  const persona = personaIn(exchange) ?? defaultPersona
  if (!isPersona(persona)) return badInput(400, 'persona')
  const text = await readBody(exchange)
  if (text === undefined) return badInput(413, 'body')
  const event = parseObject(text)
  return event === undefined ? badInput(400, 'body') : { persona, event }
}

const requestIdIn = ({ request }: Exchange): string | undefined => {
  const given = request.headers['x-request-id']
  if (given === undefined) return randomUUID()
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : undefined
}

const statusOf = ({ outcome, reply }: Ended): number => {
  if (outcome.kind !== 'reply') return STATUS_OF_FAILURE[outcome.kind]
  return STATUS_OF_REFUSAL[refusalCodeOf(reply) ?? ''] ?? 200
}

/**
 * `POST /api/<function>`: a call as WeChat's client makes it. A refusal of a request that is not well formed is a 4xx,
 * every other refusal a 200; a function without an answer is a 5xx with the refusal FAULT; a call turned away is a 429.
 */
export const serveApi = async (exchange: Exchange, cloud: LocalCloud, defaultPersona: string): Promise<void> => {
  const name = exchange.path.slice('/api/'.length)
  const requestId = requestIdIn(exchange)
  const refuse = (status: number, refusal: Refused['refusal']): void =>
    sendJson(exchange, status, { requestId: requestId ?? '', now: cloud.clock.now(), ok: false, refusal })

  if (requestId === undefined) return refuse(400, { code: 'BAD_INPUT', field: 'x-request-id' })
  exchange.response.setHeader('x-request-id', requestId)
  const asked = await read(exchange, cloud.pool.declarations.has(name), defaultPersona)
  if ('refusal' in asked) return refuse(asked.status, asked.refusal)
  if (cloud.crowd.turnsAway()) return sendText(exchange, 429, 'TOO_MANY_CALLS')
  const ended = await invoke(cloud, { name, event: asked.event, caller: { persona: asked.persona }, requestId })
  if (ended.outcome.kind === 'reply') sendJson(exchange, statusOf(ended), ended.reply)
  else refuse(statusOf(ended), { code: 'FAULT' })
}
