import { comesAlone } from '@domain/consent/consent'
import { withoutAbsent } from '@domain/kernel/absent'
import { ok, refuse, when, type Result } from '@domain/kernel/result'
import { isMobile, nameProblem, type NameRefusal } from '@domain/reservation/personName'
import type { Party } from '@domain/reservation/party'
import type { SessionFacts } from '@domain/session/session'

/** 填报: what a booker writes into the form, as typed. */
export interface TypedAnswers {
  readonly name: string
  readonly phone?: string | undefined
  /** 谁来接: name or relation, as `孩子的爷爷 13812345678`. */
  readonly pickUp?: string | undefined
  readonly guardianPhone?: string | undefined
  readonly acknowledged?: true | undefined
}

export type AnswersRefusal =
  | NameRefusal
  | { readonly code: 'PHONE_NOT_MOBILE' }
  | { readonly code: 'PICK_UP_MISSING' }
  | { readonly code: 'GUARDIAN_PHONE_MISSING' }
  | { readonly code: 'ACKNOWLEDGEMENT_MISSING' }

type Asked = Pick<SessionFacts, 'asks' | 'acknowledge'>

/** Which of a session's questions are asked. */
export interface Questions {
  readonly pickUp: boolean
  readonly guardianPhone: boolean
}

/** Which of them concern this party. */
export const questionsFor = ({ asks = [] }: Asked, party: Party): Questions => ({
  pickUp: asks.includes('pickUp') && party.under14 > 0,
  guardianPhone: asks.includes('guardianPhone') && comesAlone(party),
})

export type AnswersProblems = Readonly<Partial<Record<keyof TypedAnswers, AnswersRefusal>>>

/** Which of them a change of the party raises: what was asked before has its answer. */
export const questionsRaised = (session: Asked, before: Party, after: Party): Questions => {
  const [was, is] = [questionsFor(session, before), questionsFor(session, after)]
  return { pickUp: is.pickUp && !was.pickUp, guardianPhone: is.guardianPhone && !was.guardianPhone }
}

/** What is wrong with the answers to these questions, by question. */
export const askedProblems = (
  { pickUp, guardianPhone }: Pick<TypedAnswers, 'pickUp' | 'guardianPhone'>,
  asked: Questions,
): Readonly<Partial<Record<keyof Questions, AnswersRefusal>>> => ({
  ...(asked.pickUp && isBlank(pickUp) && { pickUp: { code: 'PICK_UP_MISSING' as const } }),
  ...(asked.guardianPhone && !isMobile(guardianPhone ?? '') && { guardianPhone: { code: 'GUARDIAN_PHONE_MISSING' as const } }),
})

interface Place {
  readonly session: Asked
  readonly party: Party
}

/** Whether an offer or another session raises a question, or has notes, that were not answered at sign-up: neither asks. */
export const raisesQuestion = (before: Place, after: Place): boolean => {
  const [was, is] = [questionsFor(before.session, before.party), questionsFor(after.session, after.party)]
  return (is.pickUp && !was.pickUp) || (is.guardianPhone && !was.guardianPhone) || hasOtherNotes(before.session, after.session)
}

const hasOtherNotes = ({ acknowledge: known = [] }: Asked, { acknowledge = [] }: Asked): boolean => acknowledge.some((note) => !known.includes(note))

export type QuestionsRefusal = { readonly code: 'QUESTIONS_OPEN' }

/** What is wrong with the answers of a party, by question; the form and the function ask the same. */
export const answersProblems = (answers: TypedAnswers, session: Asked, party: Party): AnswersProblems => {
  const asked = questionsFor(session, party)
  return withoutAbsent<AnswersProblems>({
    name: nameProblem(answers.name),
    phone: when(isWrongPhone(answers.phone), { code: 'PHONE_NOT_MOBILE' }),
    pickUp: when(asked.pickUp && isBlank(answers.pickUp), { code: 'PICK_UP_MISSING' }),
    guardianPhone: when(asked.guardianPhone && !isMobile(answers.guardianPhone ?? ''), { code: 'GUARDIAN_PHONE_MISSING' }),
    acknowledged: when(isToAcknowledge(session) && !answers.acknowledged, { code: 'ACKNOWLEDGEMENT_MISSING' }),
  })
}

/** Whether a session has notes that must be acknowledged. */
export const isToAcknowledge = ({ acknowledge = [] }: Pick<SessionFacts, 'acknowledge'>): boolean => acknowledge.length > 0

/** The first of them, for a refusal. */
export const checkAnswers = (answers: TypedAnswers, session: Asked, party: Party): Result<true, AnswersRefusal> => {
  const [first] = Object.values(answersProblems(answers, session, party))
  return first ? refuse(first) : ok(true)
}

const isWrongPhone = (phone: string | undefined): boolean => phone !== undefined && phone.trim() !== '' && !isMobile(phone)

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''
