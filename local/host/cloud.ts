import type { Instant } from '@domain/kernel/instant'
import { callEnvironment, injected, type LocalCaller } from './functions/environment'
import type { Outcome } from './functions/message'
import type { EmulatorProcess } from './emulatorProcess'
import type { FunctionPool } from './functions/pool'
import type { CallLog } from './callLog'
import type { Crowd } from './crowd'
import type { LocalClock } from './localClock'

/** What the host's parts share: the clock, the functions, the emulator's address and the log of calls. */
export interface LocalCloud {
  readonly clock: LocalClock
  readonly pool: FunctionPool
  readonly emulator: Pick<EmulatorProcess, 'url' | 'pid'>
  readonly calls: CallLog
  readonly crowd: Crowd
  readonly warn: (text: string) => void
}

export interface Invocation {
  readonly name: string
  readonly event: Readonly<Record<string, unknown>>
  readonly caller: LocalCaller
  readonly requestId: string
}

/** How an invocation ended, with its reply parsed. */
export interface Ended {
  readonly outcome: Outcome
  /** What the function answered; undefined when it answered nothing that can be sent. */
  readonly reply: unknown
}

interface ReplyShape {
  readonly ok?: unknown
  readonly refusal?: { readonly code?: unknown }
}

/** The refusal's code in a reply, if it is one of ours. */
export const refusalCodeOf = (reply: unknown): string | undefined => {
  const { ok, refusal } = (typeof reply === 'object' && reply !== null ? reply : {}) as ReplyShape
  return ok === false && typeof refusal?.code === 'string' ? refusal.code : undefined
}

/** Runs a function as the cloud would: with its caller, the local clock, and a request id that reaches the database. */
export const invoke = async (cloud: LocalCloud, { name, event, caller, requestId }: Invocation): Promise<Ended> => {
  const began = Date.now()
  const at = cloud.clock.now()
  const outcome = await cloud.pool.run(name, {
    event: { ...event, ...injected(caller) },
    context: contextOf(cloud, name, requestId),
    environment: callEnvironment({
      requestId,
      caller,
      emulatorUrl: cloud.emulator.url,
      offsetMs: cloud.clock.offsetMs(),
    }),
  })
  const reply: unknown = outcome.kind === 'reply' ? JSON.parse(outcome.text) : undefined
  const told = outcome.kind === 'reply' ? (refusalCodeOf(reply) ?? 'ok') : outcome.kind
  cloud.calls.add({
    at,
    requestId,
    function: name,
    action: actionOf(event),
    caller: nameOf(caller),
    ms: Date.now() - began,
    outcome: told,
  })
  if ('detail' in outcome) cloud.warn(`${name} ${requestId} ${outcome.kind}: ${outcome.detail}\n`)
  return { outcome, reply }
}

const contextOf = (cloud: LocalCloud, name: string, requestId: string): Readonly<Record<string, unknown>> => {
  const declaration = cloud.pool.declarations.get(name)
  return {
    request_id: requestId,
    function_name: name,
    function_version: '$LATEST',
    memory_limit_in_mb: declaration?.memoryMb,
    time_limit_in_ms: declaration?.timeoutMs,
  }
}

const actionOf = ({ action, TriggerName }: Readonly<Record<string, unknown>>): string => {
  const word = typeof action === 'string' ? action : TriggerName
  return typeof word === 'string' ? word.slice(0, 40) : '?'
}

const nameOf = (caller: LocalCaller): string => (caller === 'timer' ? 'timer' : caller.persona)

/** The moment as the cloud's timers write it. */
export const timeOf = (at: Instant): string => new Date(at).toISOString()
