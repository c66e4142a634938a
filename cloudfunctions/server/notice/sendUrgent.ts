import type { Input } from '@domain/contract/api'
import { instant, type Instant } from '@domain/kernel/instant'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { decideUrgent, outlived, type Concern, type UrgentNotice } from '@domain/notice/urgent'
import { sessionEnd } from '@domain/session/signUpPhase'
import type { StaffHandler } from '../context'
import { readEvent } from '../store/programme'
import { factsOf, readLedgers, type SessionDocument } from '../store/sessions'
import { addUrgent, readUrgent } from '../store/urgent'
import { putJob } from '../store/agenda'
import { doJob } from '../session/doJob'
import { urgentJob } from './urgentJob'
import { urgentTarget } from './urgentTarget'

interface Loaded {
  readonly editionId: string
  readonly all: readonly UrgentNotice[]
  readonly about: Concern | undefined
}

/**
 * 紧急通知: every phone shows it at its next contact; the people of the session it is about are also told by message, or
 * called. Once, however often it is repeated; cut off after the notice stands, the clock tells them. 4 calls besides the
 * audit line, 11 when it is about a session.
 */
export const sendUrgent: StaffHandler<'sendUrgent', Loaded> = {
  load: async (input, { environment: { EDITION: editionId }, now }) => {
    const [all, about] = await Promise.all([readUrgent(editionId), concernOf(input, editionId, now)])
    if (!about.ok) return about
    return ok({ target: urgentTarget(editionId, about.value, now), loaded: { editionId, all, about: about.value } })
  },
  run: async ({ requestKey: id, title, text, until }, { editionId, all, about }, { now }) => {
    const job = about?.sessionId === undefined ? undefined : urgentJob(editionId, { id, sessionId: about.sessionId }, now)
    if (!all.some((notice) => notice.id === id)) {
      const decision = decideUrgent(all, { id, title, text, until: until === undefined ? undefined : instant(until), about }, now)
      if (!decision.ok) return decision
      if (job) await putJob(job)
      await addUrgent(editionId, decision.value, outlived(all, now))
    }
    return ok({ told: job ? await doJob(job, now) : 0 })
  },
  note: ({ requestKey, sessionId, eventId, title, text }) => ({ key: requestKey, sessionId, eventId, title, text }),
}

/** What it is about; undefined: everything. Refused when its people can be told nothing any more. */
const concernOf = async (
  { sessionId, eventId }: Pick<Input<'sendUrgent'>, 'sessionId' | 'eventId'>,
  editionId: string,
  now: Instant,
): Promise<Result<Concern | undefined, { readonly code: 'NOT_FOUND' | 'SESSION_CANCELLED' | 'SESSION_OVER' }>> => {
  if (sessionId !== undefined) return sessionConcern(sessionId, editionId, now)
  if (eventId === undefined) return ok(undefined)
  const event = await readEvent(eventId)
  if (event?.editionId !== editionId) return refuse({ code: 'NOT_FOUND' })
  return ok({ eventId, title: event.title, ...(event.baseId !== undefined && { baseId: event.baseId }) })
}

const sessionConcern = async (sessionId: string, editionId: string, now: Instant) => {
  const [root] = (await readLedgers([sessionId])) as readonly SessionDocument[]
  if (root?.editionId !== editionId) return refuse({ code: 'NOT_FOUND' })
  const session = factsOf(root)
  if (session.cancelled) return refuse({ code: 'SESSION_CANCELLED' })
  const endsAt = sessionEnd(session)
  if (now >= endsAt) return refuse({ code: 'SESSION_OVER' })
  const { eventId, baseId, title, startsAt } = session
  return ok({ sessionId, eventId, title, startsAt, endsAt, ...(baseId !== undefined && { baseId }) })
}
