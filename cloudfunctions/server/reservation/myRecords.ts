import { ok } from '@domain/kernel/result'
import { canBeDeleted, deletedAt } from '@domain/reservation/retention'
import type { PersonalRecord } from '@domain/contract/views'
import type { Entry, EntryState, Person } from '@domain/person/person'
import type { PersonContext, PersonHandler } from '../context'
import { answersOf } from '../person/newEntry'
import { settledNow } from '../person/settledNow'
import { readPerson } from '../store/people'

/**
 * Everything kept about the caller, newest session first (个人信息保护法 第四十五条); also a request that took no places yet:
 * for about ten minutes it holds a name and a phone. 1 call, 2 for some minutes after the caller did something.
 */
export const myRecords: PersonHandler<'myRecords'> = async (_input, context) => {
  const person = await readPerson(context.environment.EDITION, context.caller.personId)
  if (!person) return ok({ records: [] })
  const entries = [...(await settledNow(person, context))].sort((one, other) => other.startsAt - one.startsAt)
  return ok({ records: entries.map((entry) => recordOf(entry, person, context)) })
}

const GIVEN_UP: readonly EntryState[] = ['cancelled', 'leaving']
const WAITING: readonly EntryState[] = ['waiting', 'offered']

const recordOf = (entry: Entry, person: Person, context: PersonContext): PersonalRecord => {
  const answers = answersOf(entry, person, context)
  const { state, shown } = entry
  return {
    sessionId: entry.sessionId,
    ticketId: entry.ticketId,
    title: shown.title,
    startsAt: entry.startsAt,
    reservedAt: entry.at,
    party: entry.party,
    ...(answers && { answers }),
    ...(state === 'asked' && { pending: true as const }),
    ...(GIVEN_UP.includes(state) && { cancelled: true as const }),
    ...(state === 'lapsed' && { waitingEnded: true as const }),
    ...(WAITING.includes(state) && { waiting: true as const }),
    deletedAt: deletedAt(entry),
    canBeDeleted: canBeDeleted(entry, context.now),
    ...(shown.demo && { demo: true as const }),
  }
}
