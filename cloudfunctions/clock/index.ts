import { pino } from 'pino'
import { faultFacts } from '../server/fault'
import { contextOf, requestIdOf } from '../server/serve'
import { callerOpenid } from '../server/store/cloud'
import { purgeForms } from '../server/sweep/purgeForms'
import { sweepForms } from '../server/sweep/sweepForms'

const log = pino({ base: null, timestamp: false })

/** Fired by the platform's timer, which has no OPENID; a person who calls it is refused. It takes no input. */
export const main = async (_event: unknown, platform: unknown) => {
  const requestId = requestIdOf(platform)
  if (callerOpenid()) return { requestId, ok: false, refusal: { code: 'NOT_ALLOWED' } }
  try {
    const { now } = contextOf(requestId)
    const swept = { ...(await sweepForms(now)), ...(await purgeForms(now)) }
    log.info({ requestId, action: 'clock', ...swept })
    return { requestId, now, ok: true, value: swept }
  } catch (fault) {
    log.error({ requestId, action: 'clock', ...faultFacts(fault) })
    throw fault
  }
}
