import { ok } from '@domain/kernel/result'
import { needsCall } from '@domain/notice/notice'
import { entryKey, personDocumentId, type Person } from '@domain/person/person'
import { may } from '@domain/staff/grant'
import type { CallDue } from '@domain/contract/staffViews'
import type { Context, StaffHandler } from '../context'
import { maskedName, maskedPhone } from '../person/masked'
import { answersOf } from '../person/newEntry'
import { peopleToCall } from '../store/agenda'

/** A list that somebody works through. */
const MOST = 200

/** 待打电话: what no message told for certain, the longest waiting first; names and numbers masked. 2 calls. */
export const callsDue: StaffHandler<'callsDue', readonly Person[]> = {
  load: async () => ok({ target: 'perItem', loaded: await peopleToCall(MOST) }),
  run: async (_input, people, context) =>
    ok({
      calls: people.flatMap((person) =>
        Object.entries(person.notices)
          .filter(([, notice]) => needsCall(notice, context.now))
          .flatMap(([id]) => callOf(person, id, context) ?? [])
          .filter((call) => may(context.grants, 'serveCallers', targetOf(person, call), context.now)),
      ),
    }),
}

const targetOf = ({ editionId, entries }: Person, { sessionId }: CallDue) => {
  const { shown } = entries[entryKey(sessionId)] ?? {}
  return { editionId, ...(shown && { eventId: shown.eventId }), ...(shown?.baseId && { baseId: shown.baseId }) }
}

const callOf = (person: Person, id: string, context: Context): CallDue | undefined => {
  const notice = person.notices[id]
  const entry = notice && person.entries[entryKey(notice.sessionId)]
  if (!entry || (notice.state !== 'unknown' && notice.state !== 'noSubscription')) return undefined
  const answers = answersOf(entry, person, context)
  return {
    personDocument: personDocumentId(person.editionId, person.personId),
    notice: id,
    sessionId: notice.sessionId,
    kind: notice.kind,
    why: notice.state,
    title: entry.shown.title,
    startsAt: entry.startsAt,
    at: notice.at,
    ...(answers && { maskedName: maskedName(answers.name) }),
    ...(answers?.phone && { maskedPhone: maskedPhone(answers.phone) }),
  }
}
