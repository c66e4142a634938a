import { comesAlone } from '@domain/consent/consent'
import { withoutAbsent } from '@domain/kernel/absent'
import { ok, refuse, when, type Result } from '@domain/kernel/result'
import { nameProblem, type NameRefusal } from '@domain/reservation/personName'
import { isMobile } from '@domain/reservation/phoneNumber'
import type { Party } from '@domain/reservation/party'
import type { SessionFacts, Share } from '@domain/session/session'

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

/** What a session asks besides the name. */
export type Asked = Pick<SessionFacts, 'asks' | 'acknowledge'>

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

/** What another party, or another session, raises: it was not asked of the place that one has. */
export interface Raised extends Questions {
  /** 须知 to be acknowledged: all of the session's as soon as one of them is new. */
  readonly notes: readonly string[]
}

interface AskedPlace {
  readonly session: Asked
  readonly party: Party
}

/**
 * What a change, a move or an offer raises. What was asked before has its answer. A group's leader answers for all of it:
 * there only new notes count.
 */
export const raisedBy = (before: AskedPlace, after: AskedPlace, share: Share = 'online'): Raised => {
  const [was, is] = [questionsFor(before.session, before.party), questionsFor(after.session, after.party)]
  const isAsked = share !== 'group'
  return {
    pickUp: isAsked && is.pickUp && !was.pickUp,
    guardianPhone: isAsked && is.guardianPhone && !was.guardianPhone,
    notes: otherNotes(before.session, after.session),
  }
}

const otherNotes = ({ acknowledge: known = [] }: Asked, { acknowledge = [] }: Asked): readonly string[] =>
  acknowledge.some((note) => !known.includes(note)) ? acknowledge : []

export type RaisedAnswers = Pick<TypedAnswers, 'pickUp' | 'guardianPhone' | 'acknowledged'>
export type RaisedRefusal = Extract<AnswersRefusal, { code: 'PICK_UP_MISSING' | 'GUARDIAN_PHONE_MISSING' | 'ACKNOWLEDGEMENT_MISSING' }>
export type RaisedProblems = Readonly<Partial<Record<keyof RaisedAnswers, RaisedRefusal>>>

/** What is wrong with the answers to what was raised, by question; the form and the function ask the same. */
export const raisedProblems = ({ pickUp, guardianPhone, acknowledged }: RaisedAnswers, raised: Raised): RaisedProblems =>
  withoutAbsent<RaisedProblems>({
    pickUp: when(raised.pickUp && isBlank(pickUp), { code: 'PICK_UP_MISSING' }),
    guardianPhone: when(raised.guardianPhone && !isMobile(guardianPhone ?? ''), { code: 'GUARDIAN_PHONE_MISSING' }),
    acknowledged: when(raised.notes.length > 0 && !acknowledged, { code: 'ACKNOWLEDGEMENT_MISSING' }),
  })

/** The first of them, for a refusal. */
export const checkRaised = (answers: RaisedAnswers, raised: Raised): Result<true, RaisedRefusal> => {
  const [first] = Object.values(raisedProblems(answers, raised))
  return first ? refuse(first) : ok(true)
}

export type AnswersProblems = Readonly<Partial<Record<keyof TypedAnswers, AnswersRefusal>>>

/** What is wrong with the answers of a party that signs up, by question; the form and the function ask the same. */
export const answersProblems = (answers: TypedAnswers, session: Asked, party: Party): AnswersProblems => ({
  ...withoutAbsent<AnswersProblems>({
    name: nameProblem(answers.name),
    phone: when(isWrongPhone(answers.phone), { code: 'PHONE_NOT_MOBILE' }),
  }),
  ...raisedProblems(answers, { ...questionsFor(session, party), notes: session.acknowledge ?? [] }),
})

/** Whether a session has notes that must be acknowledged. */
export const isToAcknowledge = ({ acknowledge = [] }: Pick<SessionFacts, 'acknowledge'>): boolean => acknowledge.length > 0

/** The first of them, for a refusal. */
export const checkAnswers = (answers: TypedAnswers, session: Asked, party: Party): Result<true, AnswersRefusal> => {
  const [first] = Object.values(answersProblems(answers, session, party))
  return first ? refuse(first) : ok(true)
}

const isWrongPhone = (phone: string | undefined): boolean => phone !== undefined && phone.trim() !== '' && !isMobile(phone)

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''
