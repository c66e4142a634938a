import { pino } from 'pino'
import type { Context } from '../context'
import { inTurns } from '../edition/inTurns'
import { faultFacts } from '../fault'
import { dueAgenda, DUE_AT_ONCE, isClock, isJob, isUpload } from '../store/agenda'
import type { PersonDocument } from '../store/people'
import { doJob } from '../session/doJob'
import { eraseUpload } from '../upload/eraseUpload'
import { clearPast } from './clearPast'
import type { Run } from './run'
import { settlePeople } from './settlePeople'

const log = pino({ base: null, timestamp: false })

const NOTHING: Run = { looked: 0, repaired: 0, sent: 0, failures: 0 }

/**
 * Does what is due: organisers' jobs first, then files that nobody used, then people; once a day it looks through what is
 * kept for weeks and years. Up to 1,000 at a time, and again while there are more and time is left; the next run goes on.
 * Idempotent. An idle run is 1 call.
 * @param hasTime  whether there is time for another thousand
 */
export const runClock = async (context: Context, hasTime: () => boolean): Promise<Run> => {
  let done = NOTHING
  for (;;) {
    const due = await dueAgenda(context.now)
    const works = [
      ...due.filter(isJob).map((job) => () => doJob(job, context.now)),
      ...due.filter(isUpload).map((upload) => () => eraseUpload(upload, context.now)),
    ]
    const people = due.filter((each): each is PersonDocument => !isJob(each) && !isUpload(each) && !isClock(each))
    const lost = await inTurns(works, (work) => doOne(work, context))
    const settled = await settlePeople(people, context)
    done = added(done, { ...settled, failures: settled.failures + lost.filter((isLost) => isLost).length, looked: works.length + people.length })
    // What failed stays due: only a batch in which something went well is followed by another.
    if (due.length === DUE_AT_ONCE && settled.failures < people.length && hasTime()) continue
    const isStuck = due.some(isClock) && hasTime() && (await doOne(() => clearPast(context, hasTime), context))
    return isStuck ? { ...done, failures: done.failures + 1 } : done
  }
}

/** What cannot be done keeps nothing else waiting; it stays due. @returns whether it failed */
const doOne = async (work: () => Promise<unknown>, { requestId }: Context): Promise<boolean> => {
  try {
    await work()
    return false
  } catch (fault) {
    log.error({ requestId, action: 'clock', ...faultFacts(fault) })
    return true
  }
}

const added = (one: Run, other: Run): Run => ({
  looked: one.looked + other.looked,
  repaired: one.repaired + other.repaired,
  sent: one.sent + other.sent,
  failures: one.failures + other.failures,
})
