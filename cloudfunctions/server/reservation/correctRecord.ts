import { ok, refuse } from '@domain/kernel/result'
import { entryKey, type Entry, type Person } from '@domain/person/person'
import { checkCorrection } from '@domain/reservation/correction'
import type { Input } from '@domain/contract/api'
import type { PersonContext, PersonHandler } from '../context'
import { phoneTailOf } from '../identity/personId'
import { answersOf, correctedAnswers, sealAnswers } from '../person/newEntry'
import { readPerson, rewriteAnswers } from '../store/people'
import { untilWon } from '../untilWon'

/**
 * 更正: the owner's name, phone and answers of one reservation, to come or past (个人信息保护法 第四十六条); a group's unit
 * and kind too. What was deleted stays so. 2 calls.
 */
export const correctRecord: PersonHandler<'correctRecord'> = (input, context) => untilWon(() => tryCorrect(input, context))

const tryCorrect = async ({ sessionId, ticketId, ...typed }: Input<'correctRecord'>, context: PersonContext) => {
  const { caller: { personId }, environment } = context
  const person = await readPerson(environment.EDITION, personId)
  const entry = person && ownEntry(person, sessionId, ticketId)
  const kept = entry && answersOf(entry, person, context)
  if (!kept) return refuse({ code: 'NOT_FOUND' })
  const checked = checkCorrection(typed, kept)
  if (!checked.ok) return checked
  const answers = correctedAnswers(kept, typed)
  const sealed = sealAnswers(answers, sessionId, person, context)
  const phoneTail = answers.phone === undefined ? undefined : phoneTailOf(answers.phone, sessionId, environment.IDENTITY_KEY)
  const isWritten = await rewriteAnswers(person, entryKey(sessionId), { answers: sealed, phoneTail })
  return isWritten ? ok({ corrected: true as const }) : refuse({ code: 'RACE_LOST' })
}

const ownEntry = ({ entries }: Person, sessionId: string, ticketId: string): Entry | undefined => {
  const entry = entries[entryKey(sessionId)]
  return entry?.sessionId === sessionId && entry.ticketId === ticketId ? entry : undefined
}
