import { pino } from 'pino'
import { HOUR, later, type Instant } from '@domain/kernel/instant'
import { faultFacts } from '../server/fault'
import { contextOf, requestIdOf } from '../server/serve'
import { callerOpenid } from '../server/store/cloud'
import { noteFailure, noteRun } from '../server/store/clockRuns'
import type { Run } from '../server/sweep/run'
import { runClock } from '../server/sweep/runClock'

const log = pino({ base: null, timestamp: false })

/** The function has 60 s; another thousand is begun only before this. */
const BEGIN_WITHIN_MS = 25_000

/** An idle clock says that it is alive this often; a fresh instance says it at once. */
const SAID_EVERY = HOUR
let saidAt: Instant | undefined

/** Fired by the platform's timer, which has no OPENID; a person who calls it is refused. It takes no input. */
export const main = async (_event: unknown, platform: unknown) => {
  const requestId = requestIdOf(platform)
  if (callerOpenid()) return { requestId, ok: false, refusal: { code: 'NOT_ALLOWED' } }
  const startedAt = Date.now()
  const context = contextOf(requestId)
  const { now } = context
  try {
    const run = await runClock(context, () => Date.now() - startedAt < BEGIN_WITHIN_MS)
    await say(run, now)
    log.info({ requestId, action: 'clock', ...run })
    return { requestId, now, ok: true, value: run }
  } catch (fault) {
    const facts = faultFacts(fault)
    log.error({ requestId, action: 'clock', ...facts })
    await noteFailure(String(facts['message'] ?? facts['fault']), now)
    throw fault
  }
}

const say = async (run: Run, now: Instant): Promise<void> => {
  const isDue = saidAt === undefined || now < saidAt || now >= later(saidAt, SAID_EVERY)
  if (run.looked === 0 && !isDue) return
  await noteRun(run, now)
  saidAt = now
}
