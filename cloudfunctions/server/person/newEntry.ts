import { withoutAbsent } from '@domain/kernel/absent'
import type { OwnAnswers } from '@domain/contract/myRecords'
import { entryKey, personDocumentId, type Entry, type Person } from '@domain/person/person'
import { copiesOf } from '@domain/person/settleEntry'
import { questionsFor, type Raised, type RaisedAnswers, type TypedAnswers } from '@domain/reservation/answers'
import type { TypedCorrection } from '@domain/reservation/correction'
import type { Party } from '@domain/reservation/party'
import { phoneDigits } from '@domain/reservation/phoneNumber'
import type { SessionFacts } from '@domain/session/session'
import type { Context } from '../context'
import { openText, sealText } from '../identity/fieldCipher'
import { phoneTailOf } from '../identity/personId'

/** What a booker wrote into the form, as it is kept; a group's leader for the group. */
export type Answers = OwnAnswers

/** A booker: a person whom WeChat knows, or a caller by phone, who has no OPENID. */
export interface Booker {
  readonly personId: string
  readonly openid?: string
}

interface Wanted {
  readonly session: SessionFacts
  readonly booker: Booker
  readonly requestKey: string
  readonly ticketId: string
  readonly party: Party
  /** Absent when the booker's were deleted already, by a cancel that did not come off. */
  readonly answers?: Answers | undefined
  readonly members?: readonly string[] | undefined
  readonly movedFrom?: string
}

/** A request as an entry of its booker's document: answers and OPENID encrypted for this place alone. */
export const newEntry = (
  { session, booker, requestKey, ticketId, party, answers, members, movedFrom }: Wanted,
  { environment, now }: Context,
): Entry => {
  const { editionId, id } = session
  const owner = { editionId, personId: booker.personId }
  return withoutAbsent<Entry>({
    sessionId: session.id,
    state: 'asked',
    requestKey, ticketId, rev: 1, party, movedFrom,
    at: now,
    ...copiesOf(session),
    members: members?.length ? members : undefined,
    openid: booker.openid === undefined ? undefined : sealText(booker.openid, placeOf(owner, id), editionId, environment.FIELD_KEYS),
    ...(answers && answerFields(answers, id, owner, environment)),
  })
}

const answerFields = (answers: Answers, sessionId: string, owner: Owner, environment: Context['environment']): Pick<Entry, 'answers' | 'group' | 'phoneTail'> => ({
  answers: sealAnswers(answers, sessionId, owner, { environment }),
  ...(answers.group && { group: true }),
  ...(answers.phone !== undefined && { phoneTail: phoneTailOf(answers.phone, sessionId, environment.IDENTITY_KEY) }),
})

type Owner = Pick<Person, 'editionId' | 'personId'>

const placeOf = ({ editionId, personId }: Owner, sessionId: string): string => `${personDocumentId(editionId, personId)}.${entryKey(sessionId)}`

/** Answers as they are stored: encrypted for this booker and this session alone. */
export const sealAnswers = (answers: Answers, sessionId: string, owner: Owner, { environment }: Pick<Context, 'environment'>): string =>
  sealText(JSON.stringify(answers), placeOf(owner, sessionId), owner.editionId, environment.FIELD_KEYS)

/** What was typed, as it is kept: numbers without blanks, and no answer to what was not asked. */
export const keptAnswers = (typed: TypedAnswers, session: Pick<SessionFacts, 'asks'>, party: Party): Answers => {
  const asked = questionsFor(session, party)
  return withoutAbsent<Answers>({
    name: typed.name.trim(),
    phone: keptNumber(typed.phone),
    pickUp: asked.pickUp ? typed.pickUp?.trim() : undefined,
    guardianPhone: asked.guardianPhone ? keptNumber(typed.guardianPhone) : undefined,
  })
}

/**
 * The same booker's answers for another party or another session: with those to what was raised, without those that are
 * not asked any more. A group's list stays only where names are needed.
 */
export const answersAt = (kept: Answers, typed: RaisedAnswers, raised: Raised, { session, party }: AnsweredPlace): Answers => {
  const asked = questionsFor(session, party)
  const { pickUp, guardianPhone, group, ...others } = kept
  return withoutAbsent<Answers>({
    ...others,
    pickUp: asked.pickUp ? (raised.pickUp ? typed.pickUp?.trim() : pickUp) : undefined,
    guardianPhone: asked.guardianPhone ? (raised.guardianPhone ? keptNumber(typed.guardianPhone) : guardianPhone) : undefined,
    group: group && groupAt(group, session),
  })
}

interface AnsweredPlace {
  readonly session: Pick<SessionFacts, 'asks' | 'needsNames'>
  readonly party: Party
}

const groupAt = ({ names, ...group }: NonNullable<Answers['group']>, { needsNames }: AnsweredPlace['session']): NonNullable<Answers['group']> => ({
  ...group,
  ...(needsNames && names && { names }),
})

/** A group's answers with another list of names. */
export const withList = (answers: Answers, names: readonly string[] | undefined): Answers =>
  answers.group && names ? { ...answers, group: { ...answers.group, names } } : answers

/** The same answers in other words; what was not asked is not answered now. */
export const correctedAnswers = (kept: Answers, typed: TypedCorrection): Answers => {
  const { phone: _earlier, ...others } = kept
  return withoutAbsent<Answers>({
    ...others,
    name: typed.name.trim(),
    phone: keptNumber(typed.phone),
    ...(kept.pickUp !== undefined && { pickUp: typed.pickUp?.trim() }),
    ...(kept.guardianPhone !== undefined && { guardianPhone: keptNumber(typed.guardianPhone) }),
    ...(kept.group && { group: { ...kept.group, unit: typed.unit?.trim() ?? kept.group.unit, kind: typed.kind ?? kept.group.kind } }),
  })
}

/** Absent when nothing was typed. */
const keptNumber = (phone: string | undefined): string | undefined => phoneDigits(phone ?? '') || undefined

/** What the booker wrote. Undefined when it was given up, or its key has been dropped. */
export const answersOf = (entry: Entry, person: Owner, { environment }: Pick<Context, 'environment'>): Answers | undefined => {
  const opened = entry.answers && openText(entry.answers, placeOf(person, entry.sessionId), environment.FIELD_KEYS)
  return opened ? (JSON.parse(opened) as Answers) : undefined
}

/** The booker's OPENID, for a message. */
export const openidOf = (entry: Entry, person: Owner, { environment }: Pick<Context, 'environment'>): string | undefined =>
  entry.openid && openText(entry.openid, placeOf(person, entry.sessionId), environment.FIELD_KEYS)
