import { ACTIONS, type Action } from '@domain/contract/api'
import type { Cloud } from './cloud'
import type { Cutter } from './crashRun'
import { untilCalled } from './held'

/** What is killed with SIGKILL in the middle of a request. */
export type Victim = 'function' | 'emulator'

/** Long enough for the kill; it never ends by itself. */
const HELD_MS = 30_000
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
      await untilCalled(cloud, { requestId, call: k })
      if (when === 'after') await pause(COMMITTED_WITHIN_MS)
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

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
