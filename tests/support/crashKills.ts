import { ACTIONS, type Action } from '@domain/contract/api'
import type { Cloud } from './cloud'
import type { Cut, Cutter } from './crashRun'

/** What is killed with SIGKILL in the middle of a request. */
export type Victim = 'function' | 'emulator'

interface WireCall {
  readonly k: number
  readonly ms: number
}

/** Long enough for the kill; it never ends by itself. */
const HELD_MS = 30_000
const PATIENCE_MS = 10_000
const LOOK_EVERY_MS = 5
/** After a call was seen: for its commit, which takes less than a millisecond or two. */
const COMMITTED_WITHIN_MS = 40

/**
 * Cuts a request off by killing a real process while the call is held: the function's, with everything else it was
 * doing, or the emulator's. One request at a time.
 */
export const killing = (victim: Victim, action: Action): Cutter => ({
  // Our function survives the database's death, and may yet get an answer from the next one.
  isSilent: victim === 'function',
  arm: async (cloud, requestId, { k, when }) => {
    await cloud.control('POST', 'faults', { requestId, call: k, when, do: 'delay', ms: HELD_MS })
    return async () => {
      await seen(cloud, requestId, { k, when })
      if (victim === 'emulator') await killPatiently(cloud)
      else await cloud.killFunction(ACTIONS[action].by)
    }
  },
})

let kills = 0
/** The host gives an emulator up that dies more than five times in a row within two seconds of its start. */
const QUICK_DEATHS = 5
const LONG_LIFE_MS = 2_200

const killPatiently = async (cloud: Cloud): Promise<void> => {
  kills += 1
  if (kills % QUICK_DEATHS === 0) await pause(LONG_LIFE_MS)
  await cloud.killEmulator()
}

const seen = async (cloud: Cloud, requestId: string, { k, when }: Cut): Promise<void> => {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const calls = (await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly WireCall[]
    if (calls.some((call) => call.k === k)) break
    if (Date.now() > until) throw new Error(`${requestId} never made call ${k}`)
    await pause(LOOK_EVERY_MS)
  }
  if (when === 'after') await pause(COMMITTED_WITHIN_MS)
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
