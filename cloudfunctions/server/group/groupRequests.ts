import type { GroupRequest } from '@domain/contract/staffViews'
import type { Review } from '@domain/group/review'
import { withoutAbsent } from '@domain/kernel/absent'
import { ok } from '@domain/kernel/result'
import { entryKey, type Person } from '@domain/person/person'
import type { Holder } from '@domain/session/ledger'
import { may } from '@domain/staff/grant'
import type { StaffContext, StaffHandler } from '../context'
import { maskedName, maskedPhone } from '../person/masked'
import { answersOf, type Answers } from '../person/newEntry'
import { readPeople } from '../store/people'
import { readEditionSessions, type SessionDocument } from '../store/sessions'

/** 团体申请 that wait for an answer, which is given before the session, those of the soonest first; only of what the caller manages. 2 calls, 3 with a large session. */
export const groupRequests: StaffHandler<'groupRequests'> = {
  load: () => Promise.resolve(ok({ target: 'perItem', loaded: undefined })),
  run: async (_input, _loaded, context) => {
    const sessions = (await readEditionSessions(context.environment.EDITION)).map(({ root }) => root).filter((root) => isOpen(root, context))
    const asked = sessions.flatMap((session) => Object.entries(session.ledger.holders).flatMap(([personId, holder]) => (holder.review ? [{ session, personId, holder }] : [])))
    const times = new Map(sessions.map((session) => [session._id, session]))
    const people = await readPeople(context.environment.EDITION, [...new Set(asked.map(({ personId }) => personId))])
    return ok({ requests: asked.map((each) => requestOf(each, people.find(({ personId }) => personId === each.personId), { ...context, times })) })
  },
}

const isOpen = (session: SessionDocument, { grants, now }: StaffContext): boolean =>
  now < session.startsAt && !session.cancelled && may(grants, 'manage', session, now)

interface Asked {
  readonly session: SessionDocument
  readonly holder: Holder
}

interface Known extends StaffContext {
  readonly times: ReadonlyMap<string, Pick<SessionDocument, 'startsAt' | 'endsAt'>>
}

const requestOf = ({ session, holder }: Asked, person: Person | undefined, context: Known): GroupRequest => {
  const { _id: sessionId, eventId, title, startsAt, endsAt, demo } = session
  const { ticketId, party, at, review } = holder
  const entry = person?.entries[entryKey(sessionId)]
  const answers = person && entry && answersOf(entry, person, context)
  return withoutAbsent<GroupRequest>({
    sessionId, eventId, ticketId, title, startsAt, endsAt, demo, party, askedAt: at, ...(answers && shownAnswers(answers)),
    proposed: review && proposedOf(review, context),
  })
}

const shownAnswers = ({ name, phone, group }: Answers): Pick<GroupRequest, 'unit' | 'kind' | 'named' | 'maskedName' | 'maskedPhone'> => ({
  maskedName: maskedName(name),
  ...(phone !== undefined && { maskedPhone: maskedPhone(phone) }),
  ...(group && { unit: group.unit, kind: group.kind }),
  ...(group?.names && { named: group.names.length }),
})

const proposedOf = (review: Review, { times }: Known): GroupRequest['proposed'] => {
  if (review.kind !== 'proposed') return undefined
  const { startsAt, endsAt } = times.get(review.toSessionId) ?? {}
  return withoutAbsent<NonNullable<GroupRequest['proposed']>>({ sessionId: review.toSessionId, startsAt, endsAt })
}
