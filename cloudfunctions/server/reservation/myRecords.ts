import { ok } from '@domain/kernel/result'
import { withoutAbsent } from '@domain/kernel/absent'
import { canBeDeleted, deletedAt } from '@domain/reservation/retention'
import type { KeptAboutMe, OwnConsent, PersonalRecord } from '@domain/contract/myRecords'
import type { Entry, EntryState, Person } from '@domain/person/person'
import type { Upload } from '@domain/upload/upload'
import type { PersonContext, PersonHandler } from '../context'
import { familyOf, ownFamily } from '../family/familyOf'
import { answersOf } from '../person/newEntry'
import { settledNow } from '../person/settledNow'
import { consentRecordsOf, type ConsentRecord } from '../store/consents'
import { readPerson } from '../store/people'
import { readSlots } from '../store/uploads'

/**
 * Everything kept about the caller, newest session first (个人信息保护法 第四十五条); also a request that took no places yet:
 * for about ten minutes it holds a name and a phone. 3 calls, 4 for some minutes after the caller did something.
 */
export const myRecords: PersonHandler<'myRecords'> = async (_input, context) => {
  const { environment: { EDITION }, caller: { personId } } = context
  const [person, kept, slots] = await Promise.all([readPerson(EDITION, personId), consentRecordsOf(EDITION, personId), readSlots(EDITION, personId)])
  const besides = { family: ownFamily(person, context), consents: kept.map(ownConsent), files: slots.flatMap(ownFile) }
  if (!person) return ok({ records: [], accepts: {}, ...besides })
  const entries = [...(await settledNow(person))].sort((one, other) => other.startsAt - one.startsAt)
  return ok({ records: entries.map((entry) => recordOf(entry, person, context)), accepts: person.accepts, ...besides })
}

const ownConsent = ({ kind, version, at }: ConsentRecord): OwnConsent => ({ kind, version, at })

const ownFile = (slot: Upload | undefined): KeptAboutMe['files'] => (slot && slot.state !== 'erased' ? [{ purpose: slot.purpose, deletedAt: slot.dueAt }] : [])

const GIVEN_UP: readonly EntryState[] = ['cancelled', 'leaving']
const WAITING: readonly EntryState[] = ['waiting', 'offered']

const recordOf = (entry: Entry, person: Person, context: PersonContext): PersonalRecord => {
  const { state, shown } = entry
  return withoutAbsent<PersonalRecord>({
    sessionId: entry.sessionId,
    ticketId: entry.ticketId,
    title: shown.title,
    startsAt: entry.startsAt,
    reservedAt: entry.at,
    party: entry.party,
    answers: answersOf(entry, person, context),
    members: memberNames(entry, person, context),
    notices: noticesOf(entry, person),
    ...(state === 'asked' && { pending: true as const }),
    ...(GIVEN_UP.includes(state) && { cancelled: true as const }),
    ...(entry.moved && { moved: true as const }),
    ...(state === 'lapsed' && { waitingEnded: true as const }),
    ...(WAITING.includes(state) && { waiting: true as const }),
    deletedAt: deletedAt(entry),
    canBeDeleted: canBeDeleted(entry, context.now),
    ...(shown.demo && { demo: true as const }),
  })
}

const memberNames = ({ members = [] }: Entry, person: Person, context: PersonContext): readonly string[] | undefined => {
  const names = familyOf(person, context).filter(({ id }) => members.includes(id)).map(({ name }) => name)
  return names.length > 0 ? names : undefined
}

const noticesOf = ({ sessionId }: Entry, { notices }: Person): PersonalRecord['notices'] => {
  const about = Object.values(notices).filter((notice) => notice.sessionId === sessionId)
  return about.length > 0 ? about.map(({ kind, state, at }) => ({ kind, state, at })) : undefined
}
