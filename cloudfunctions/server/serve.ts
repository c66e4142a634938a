import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { pino } from 'pino'
import { instant } from '@domain/kernel/instant'
import { ACTIONS, type Action, type Reply } from '@domain/contract/api'
import { readEnvironment } from './environment'
import { faultFacts } from './fault'
import { handle, type Handlers } from './handle'
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
    const request = v.safeParse(requested, event)
    const action = request.success && Object.hasOwn(ACTIONS, request.output.action) ? request.output.action : 'unknown'
    try {
      const context = contextOf(requestId)
      const outcome = request.success
        ? await handle(name, handlers, request.output, context)
        : ({ ok: false, refusal: { code: 'BAD_INPUT', field: 'action' } } as const)
      log.info({ requestId, action, outcome: outcome.ok ? 'ok' : outcome.refusal.code, ms: Date.now() - startedAt })
      return { requestId, now: context.now, ...outcome }
    } catch (fault) {
      log.error({ requestId, action, ...faultFacts(fault), ms: Date.now() - startedAt })
      return { requestId, now: instant(startedAt), ok: false, refusal: { code: 'FAULT' } }
    }
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
