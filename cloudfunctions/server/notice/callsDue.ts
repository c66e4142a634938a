import { ok } from '@domain/kernel/result'
import { withoutAbsent } from '@domain/kernel/absent'
import { needsCall } from '@domain/notice/needsTelling'
import { entryKey, personDocumentId, type Entry, type Person } from '@domain/person/person'
import { partySize } from '@domain/reservation/party'
import { may, type Target } from '@domain/staff/grant'
import type { CallDue } from '@domain/contract/staffViews'
import type { StaffContext, StaffHandler } from '../context'
import { maskedName, maskedPhone } from '../person/masked'
import { answersOf, type Answers } from '../person/newEntry'
import { peopleToCall } from '../store/agenda'

/** A list that somebody works through. */
const MOST = 200

/** People read in one call, and how often: whoever may see few of many still finds theirs. */
const PAGE = 500
const MOST_PAGES = 10

/** 待打电话: what no message told for certain, the longest waiting first; names and numbers masked. 2 calls; 1 more for each further page. */
export const callsDue: StaffHandler<'callsDue'> = {
  load: async () => ok({ target: 'perItem', loaded: undefined }),
  run: async (_input, _loaded, context) => {
    const calls: CallDue[] = []
    for (let page = 0; page < MOST_PAGES && calls.length < MOST; page += 1) {
      const people = await peopleToCall(PAGE, page * PAGE)
      calls.push(...people.flatMap((person) => callsOf(person, context)))
      if (people.length < PAGE) break
    }
    return ok({ calls: calls.slice(0, MOST) })
  },
}

const callsOf = (person: Person, context: StaffContext): readonly CallDue[] =>
  Object.keys(person.notices).flatMap((id) => {
    const call = callOf(person, id, context)
    return call && may(context.grants, 'serveCallers', callTarget(person, call.entry), context.now) ? [call.due] : []
  })

/** What a call is done to, as far as permission is concerned. */
export const callTarget = ({ editionId }: Person, { startsAt, shown: { eventId, baseId } }: Entry): Target => ({
  editionId, eventId, startsAt, ...(baseId !== undefined && { baseId }),
})

const callOf = (person: Person, id: string, context: StaffContext): { readonly entry: Entry; readonly due: CallDue } | undefined => {
  const notice = person.notices[id]
  const entry = notice && person.entries[entryKey(notice.sessionId)]
  if (!entry || !needsCall(notice, entry, context.now)) return undefined
  const due: CallDue = {
    personDocument: personDocumentId(person.editionId, person.personId),
    notice: id,
    sessionId: notice.sessionId,
    kind: notice.kind,
    why: notice.state === 'unknown' ? 'unknown' : 'noSubscription',
    title: entry.shown.title,
    startsAt: entry.startsAt,
    at: notice.at,
    people: partySize(entry.party),
    ...withoutAbsent<Pick<CallDue, 'waiting' | 'headline' | 'reason' | 'was'>>({
      waiting: notice.waiting, headline: notice.headline, reason: notice.reason, was: notice.was,
    }),
    ...masked(answersOf(entry, person, context)),
  }
  return { entry, due }
}

const masked = (answers: Answers | undefined): Pick<CallDue, 'maskedName' | 'maskedPhone'> => ({
  ...(answers && { maskedName: maskedName(answers.name) }),
  ...(answers?.phone && { maskedPhone: maskedPhone(answers.phone) }),
})
