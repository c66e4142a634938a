import { ok } from '@domain/kernel/result'
import { later, MINUTE } from '@domain/kernel/instant'
import type { StaffHandler } from '../context'
import { countOverdue, countToCall } from '../store/agenda'
import { readClock } from '../store/clockRuns'
import { BUILD, SDK_VERSION } from './versions'

/** The clock runs every 5 minutes; what two runs did not do is overdue. */
const OVERDUE_AFTER = 11 * MINUTE

/** 运行状态, for whoever keeps the service going. 4 calls. */
export const operatorStatus: StaffHandler<'operatorStatus'> = {
  load: async (_input, { environment }) => ok({ target: { editionId: environment.EDITION }, loaded: undefined }),
  run: async (_input, _loaded, { now }) => {
    const [{ run, failure }, overdue, calls] = await Promise.all([readClock(), countOverdue(later(now, -OVERDUE_AFTER)), countToCall()])
    return ok({
      ...(run && { lastRun: run }),
      ...(failure && { lastFailure: failure }),
      overdue,
      callsDue: calls,
      versions: { build: BUILD, node: process.version, sdk: SDK_VERSION },
    })
  },
}
