import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { pino } from 'pino'
import { instant } from '@domain/kernel/instant'
import { ACTIONS, type Action, type Reply } from '@domain/contract/api'
import { readEnvironment } from './environment'
import { faultFacts } from './fault'
import { FLOOD_MAX, nextMinute, openFloodGate } from './floodGate'
import { handle, type Handlers } from './handle'
import { refuse } from '@domain/kernel/result'
import { callerOpenid } from './store/cloud'
import { personIdOf } from './identity/personId'
import type { Context } from './context'

/** Log lines go to the function's own log. They hold ids and codes, never anything a caller wrote. */
const log = pino({ base: null, timestamp: false })

const platformContext = v.object({ request_id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)) })
const requested = v.object({ action: v.string(), input: v.optional(v.unknown()) })

/** A function's entry: reads the clock, the environment and the caller once, answers every request, logs every outcome. */
export const serve =
  <F extends 'visitor' | 'staff'>(name: F, handlers: Handlers<F>) =>
  async (event: unknown, platform: unknown): Promise<Reply<Action>> => {
    const requestId = requestIdOf(platform)
    const startedAt = Date.now()
    const asked = askedFor(event)
    const action = asked && Object.hasOwn(ACTIONS, asked.action) ? asked.action : 'unknown'
    let context: Context | undefined
    try {
      context = contextOf(requestId)
      const outcome = checkFlood(context, startedAt) ?? (await answer(name, handlers, asked, context))
      log.info({ requestId, action, outcome: outcome.ok ? 'ok' : outcome.refusal.code, ms: Date.now() - startedAt })
      return { requestId, now: context.now, ...outcome }
    } catch (fault) {
      log.error({ requestId, action, ...faultFacts(fault), ms: Date.now() - startedAt })
      // Phones set their clock by every reply, by this one too; without an environment there is only the machine's.
      return { requestId, now: context?.now ?? instant(startedAt), ok: false, refusal: { code: 'FAULT' } }
    }
  }

const askedFor = (event: unknown) => {
  const request = v.safeParse(requested, event)
  return request.success ? request.output : undefined
}

/** `asked` undefined: the event was not even a request. */
const answer = async <F extends 'visitor' | 'staff'>(
  name: F,
  handlers: Handlers<F>,
  asked: Parameters<typeof handle<F>>[2] | undefined,
  context: Context,
) => (asked ? await handle(name, handlers, asked, context) : NO_ACTION)

const NO_ACTION = refuse({ code: 'BAD_INPUT', field: 'action' })

let gate: { readonly max: number; readonly waitOf: ReturnType<typeof openFloodGate> } | undefined

/** Whoever WeChat knows and who asks far too often, before anything is read for them. By this instance's own clock. */
const checkFlood = ({ caller, environment, now }: Context, at: number) => {
  if (!caller) return undefined
  const { FLOOD_MAX: max = FLOOD_MAX } = environment
  if (gate?.max !== max) gate = { max, waitOf: openFloodGate(max) }
  const wait = gate.waitOf(caller.personId, at)
  return wait === undefined ? undefined : refuse({ code: 'TOO_MANY_REQUESTS', until: nextMinute(now, wait) })
}

/** The context of one call. `now` is read here and nowhere deeper. */
export const contextOf = (requestId: string): Context => {
  const environment = readEnvironment(process.env)
  const now = instant(Date.now() + (environment.CLOCK_OFFSET_MS ?? 0))
  const openid = callerOpenid()
  if (!openid) return { requestId, now, environment }
  return { requestId, now, environment, caller: { openid, personId: personIdOf(openid, environment.IDENTITY_KEY) } }
}

/** The platform's id of this call, or a fresh one. */
export const requestIdOf = (platform: unknown): string => {
  const parsed = v.safeParse(platformContext, platform)
  return parsed.success ? parsed.output.request_id : randomUUID()
}
