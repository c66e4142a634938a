import type { Input } from '@domain/contract/api'
import type { FamilyMember } from '@domain/family/family'
import { firstWho, reconciled, type Who } from '@domain/family/picked'
import { answersProblems, questionsFor, type AnswersRefusal } from '@domain/reservation/answers'
import { EMPTY_PARTY, checkParty, partySize, type PartyRefusal } from '@domain/reservation/party'
import { nameProblem } from '@domain/reservation/personName'
import { phoneDigits } from '@domain/reservation/phoneNumber'
import type { SessionFacts } from '@domain/session/session'

/** What the person has filled in so far. */
export interface Draft extends Who {
  readonly name: string
  /** By the person: then it is left as it is, also empty. */
  readonly nameTyped?: true
  readonly phone: string
  /** 谁来接, 监护人电话, 须知: asked only where they concern the party. */
  readonly pickUp?: string
  readonly guardianPhone?: string
  readonly acknowledged?: boolean
  /** Waiting: the fewest people it would come with; absent: all of them. */
  readonly atLeast?: number
}

/** Places at once, or a turn in the waiting list. */
export type Wanted = 'places' | 'turn'

/** A request as it was last sent: the same content goes out again under the same key. */
export interface Attempt {
  readonly wanted: Wanted
  readonly requestKey: string
  readonly draft: Draft
}

/** A draft as this phone keeps it, with the last attempt to send it. */
export interface KeptDraft {
  readonly draft: Draft
  readonly attempt?: Attempt
}

/** What a session asks of whoever signs up. */
export type Asking = Pick<SessionFacts, 'partyMax' | 'forBands' | 'childrenPerAdult' | 'asks' | 'acknowledge'>

export interface Problems {
  readonly party?: PartyRefusal
  readonly name?: AnswersRefusal
  readonly phone?: AnswersRefusal
  readonly pickUp?: AnswersRefusal
  readonly guardianPhone?: AnswersRefusal
  readonly acknowledged?: AnswersRefusal
}

/** Whom somebody was reached by the last time, while the program runs. */
export type Contact = Pick<Draft, 'name' | 'phone'>

export const FIRST_DRAFT: Draft = { party: { ...EMPTY_PARTY, adult: 1 }, name: '', phone: '' }

/** One adult comes, most often; to what is for the young nobody is counted before they say so: a teenager may come alone. */
export const firstDraft = ({ forBands }: Pick<SessionFacts, 'forBands'>): Draft =>
  forBands && !forBands.includes('adult') ? { ...FIRST_DRAFT, party: EMPTY_PARTY } : FIRST_DRAFT

/**
 * The draft as it is shown: before anything was chosen with the one who signs up picked, as they are saved; later with the
 * family as it is by now. Until a name is typed it is that of the one who signs up.
 */
export const preparedDraft = (draft: Draft, family: readonly FamilyMember[] | undefined): Draft => {
  if (family === undefined) return draft
  const who = family.length > 0 && isUntouched(draft) ? firstWho(family) : reconciled(draft, family)
  return { ...draft, ...who, name: draft.name || (draft.nameTyped ? '' : nameIn(family)) }
}

const isUntouched = ({ party, members }: Draft): boolean => members === undefined && (partySize(party) === 0 || JSON.stringify(party) === JSON.stringify(FIRST_DRAFT.party))

/** What people call themselves in their own list; at the door it names nobody. */
const SELF_WORDS: readonly string[] = ['我', '自己', '本人', '我自己']

/** As saved, where that will do as a name. */
const nameIn = (family: readonly FamilyMember[]): string => {
  const name = family.find(({ relation }) => relation === 'self')?.name ?? ''
  return nameProblem(name) || SELF_WORDS.includes(name) ? '' : name
}

/** What the server would refuse of a draft, by field: the same rules, so that nobody waits for a reply to hear it. */
export const problemsOf = (draft: Draft, session: Asking): Problems => {
  const party = checkParty(draft.party, session)
  return { ...(party.ok ? {} : { party: party.refusal }), ...answersProblems(answersIn(draft), session, draft.party) }
}

const answersIn = ({ name, phone, pickUp, guardianPhone, acknowledged }: Draft) => ({
  name, phone, pickUp, guardianPhone, ...(acknowledged === true && { acknowledged }),
})

/** The same content keeps its key, so that a repeat cannot take places twice; changed content is a new request. */
export const nextAttempt = (asked: Pick<Attempt, 'draft' | 'wanted'>, before: Attempt | undefined, newKey: () => string): Attempt =>
  before && before.wanted === asked.wanted && sameDraft(before.draft, asked.draft) ? before : { requestKey: newKey(), ...asked }

const sameDraft = (one: Draft, other: Draft): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What is sent for places: what was left empty, or was not asked, is left out. */
export const reserveInput = (session: Asking & Pick<SessionFacts, 'id'>, { requestKey, draft }: Attempt): Input<'reserve'> => ({
  sessionId: session.id,
  requestKey,
  party: draft.party,
  ...(draft.members && draft.members.length > 0 && { members: draft.members.map(({ id }) => id) }),
  name: draft.name.trim(),
  ...(draft.phone.trim() !== '' && { phone: phoneDigits(draft.phone) }),
  ...askedAnswers(draft, session),
})

const askedAnswers = ({ party, pickUp = '', guardianPhone = '', acknowledged }: Draft, session: Asking) => {
  const asked = questionsFor(session, party)
  return {
    ...(asked.pickUp && { pickUp: pickUp.trim() }),
    ...(asked.guardianPhone && { guardianPhone: phoneDigits(guardianPhone) }),
    ...(acknowledged === true && session.acknowledge && { acknowledged }),
  }
}

/** What is sent for a turn. */
export const joinInput = (session: Asking & Pick<SessionFacts, 'id'>, attempt: Attempt): Input<'joinWaiting'> => ({
  ...reserveInput(session, attempt),
  atLeast: fewest(attempt.draft),
})

/** The fewest people the party would come with: as chosen, and never more than it has. */
export const fewest = ({ atLeast, party }: Pick<Draft, 'atLeast' | 'party'>): number => Math.min(atLeast ?? Infinity, partySize(party))
