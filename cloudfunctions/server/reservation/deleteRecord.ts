import { ok, refuse } from '@domain/kernel/result'
import { entryKey } from '@domain/person/person'
import { canBeDeleted } from '@domain/reservation/retention'
import type { Input } from '@domain/contract/api'
import type { PersonContext, PersonHandler } from '../context'
import { settledNow } from '../person/settledNow'
import { readPerson, removeEntry } from '../store/people'

/**
 * Deletes what is kept about the caller for one reservation (个人信息保护法 第四十七条). 2 calls, 3 for some minutes after
 * the caller did something; twice as many after a lost race.
 * A document that changed between the two (a cancel, the clock) is looked at once more, and no oftener: `deleted` is never
 * said of one that is kept.
 */
export const deleteRecord: PersonHandler<'deleteRecord'> = async (input, context) =>
  (await tryDelete(input, context)) ?? (await tryDelete(input, context)) ?? refuse({ code: 'RACE_LOST' })

/** @returns undefined when the document changed between its reading and the removal */
const tryDelete = async ({ sessionId, ticketId }: Input<'deleteRecord'>, context: PersonContext) => {
  const { caller, environment, now } = context
  const person = await readPerson(environment.EDITION, caller.personId)
  const entry = person && (await settledNow(person)).find((each) => each.sessionId === sessionId)
  if (!person || entry?.ticketId !== ticketId) return refuse({ code: 'NOT_FOUND' })
  if (!canBeDeleted(entry, now)) return refuse({ code: 'RECORD_IN_USE', endsAt: entry.endsAt })
  return (await removeEntry(person, entryKey(sessionId))) ? ok({ deleted: true as const }) : undefined
}
