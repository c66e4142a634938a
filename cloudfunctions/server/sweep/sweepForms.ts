import { later, type Instant } from '@domain/kernel/instant'
import { PENDING_KEPT } from '@domain/reservation/retention'
import { formsPendingSince, projectCancelled, projectConfirmed, removePending, type ReservationDocument } from '../store/reservations'
import { readSession } from '../store/sessions'

/** Per run, so that a run stays well within the function's time; the next run goes on. */
const MOST_PER_RUN = 100

/** How many leftovers a run finished (their places were taken) and how many it removed (they never were). */
export interface Swept {
  readonly finished: number
  readonly removed: number
}

/**
 * Puts right what a crash or a lost race left: a form whose places were taken is marked so; one whose never were is
 * removed, and the personal data with it. Idempotent. An idle run is 1 call.
 */
export const sweepForms = async (now: Instant): Promise<Swept> => {
  const leftovers = await formsPendingSince(later(now, -PENDING_KEPT), MOST_PER_RUN)
  let finished = 0
  for (const form of leftovers) if (await settle(form)) finished += 1
  return { finished, removed: leftovers.length - finished }
}

const settle = async (form: ReservationDocument): Promise<boolean> => {
  const found = await readSession(form.sessionId, form.personId)
  if (found?.ledger.mine?.requestKey === form.requestKey) {
    await projectConfirmed(form._id)
    return true
  }
  const released = found?.ledger.myReleased
  if (released?.requestKey === form.requestKey) {
    await projectCancelled(form._id, released.at)
    return true
  }
  await removePending(form)
  return false
}
