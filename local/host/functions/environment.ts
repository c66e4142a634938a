import type { Keys } from '../../keys'
import { NOT_SIGNED_IN, openIdOf } from '../personas'

type Variables = Readonly<Record<string, string>>

const APP_ID = 'wxlocal0000000000'
export const LOCAL_ENV_ID = 'local'

/** Node cannot open a socket on Windows without these; elsewhere they do not exist. */
const WINDOWS_NEEDS = ['SystemRoot', 'windir']

const fromWindows = (): Variables =>
  Object.fromEntries(
    WINDOWS_NEEDS.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )

/** Subscription templates as WeChat would have approved them. */
const FIELDS = { title: 'thing1', time: 'time2', place: 'thing3', note: 'thing4' }
const TEMPLATES = JSON.stringify({
  reminder: { id: 'local-template-reminder', ...FIELDS },
  change: { id: 'local-template-change', ...FIELDS },
  offer: { id: 'local-template-offer', ...FIELDS },
})

/**
 * What a function's process is told. Built from nothing: a variable of the laptop's own must not make a function work
 * here that would fail in the cloud. The zone is UTC, as in the cloud, so that a forgotten +08:00 shows.
 */
export const functionEnvironment = (keys: Keys, editionId: string): Variables => ({
  ...fromWindows(),
  ...keys,
  EDITION: editionId,
  MESSAGE_TEMPLATES: TEMPLATES,
  // A persona on the laptop may be a thousand people of a load run.
  FLOOD_MAX: '1000000',
  LOCAL_CLOUD: '1',
  NODE_ENV: 'production',
  TZ: 'Etc/UTC',
  TCB_ENV: LOCAL_ENV_ID,
  SCF_NAMESPACE: LOCAL_ENV_ID,
  TCB_CONTEXT_KEYS: 'TCB_ENV,SCF_NAMESPACE',
  TENCENTCLOUD: 'true',
  // Without a key the SDK refuses to sign; the emulator does not check signatures.
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
})

/** Who calls: a persona, or the cloud's own timer. */
export type LocalCaller = { readonly persona: string } | 'timer'

const callerVariables = (caller: LocalCaller): Variables => {
  if (caller === 'timer') return { TCB_SOURCE: 'wx_trigger' }
  if (caller.persona === NOT_SIGNED_IN)
    return { WX_CONTEXT_KEYS: 'WX_APPID', WX_APPID: APP_ID, TCB_SOURCE: 'wx_client' }
  return {
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
    WX_OPENID: openIdOf(caller.persona),
    WX_APPID: APP_ID,
    TCB_SOURCE: 'wx_client',
  }
}

export interface CallFacts {
  readonly requestId: string
  readonly caller: LocalCaller
  readonly emulatorUrl: string
  readonly offsetMs: number
}

/** What one call is told besides: its caller, the clock, and the database's address with the request id in its path. */
export const callEnvironment = ({ requestId, caller, emulatorUrl, offsetMs }: CallFacts): Variables => ({
  ...callerVariables(caller),
  CLOCK_OFFSET_MS: String(offsetMs),
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${emulatorUrl}/${requestId}/admin` }),
})

/** WeChat adds the caller to what the client sent; functions must not need it, and do not trust it. */
export const injected = (caller: LocalCaller): Readonly<Record<string, unknown>> => {
  if (caller === 'timer') return {}
  if (caller.persona === NOT_SIGNED_IN) return { userInfo: { appId: APP_ID } }
  return { userInfo: { appId: APP_ID, openId: openIdOf(caller.persona) } }
}
