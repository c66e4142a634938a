import { checkConsent, type ConsentRefusal } from '@domain/consent/consent'
import type { Input } from '@domain/contract/api'
import type { MembersRefusal } from '@domain/family/family'
import { withoutAbsent } from '@domain/kernel/absent'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { entryKey, type Person } from '@domain/person/person'
import { askedProblems, questionsRaised, type AnswersRefusal } from '@domain/reservation/answers'
import type { Holder } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'
import type { Context, PersonContext } from '../context'
import { checkMembers } from '../family/familyOf'
import { answersOf, keptAnswers, sealAnswers, type Answers } from '../person/newEntry'
import { readPerson } from '../store/people'
import type { SessionAndView } from '../store/sessions'

type Command = Pick<Input<'changeParty'>, 'party' | 'members' | 'pickUp' | 'guardianPhone'>
type Said = Omit<Command, 'members'>

/**
 * Whether these may come in the place of those before: a guardian has agreed to more children, those picked are of the
 * family, and what is asked only because of them is answered. 1 call, none when nothing of it is concerned.
 * @returns  the booker's answers with the further ones, as they are stored; undefined when there are none
 */
export const whoComes = async (
  command: Command,
  { session, ledger: { mine } }: SessionAndView,
  context: PersonContext,
): Promise<Result<string | undefined, ConsentRefusal | MembersRefusal | AnswersRefusal>> => {
  if (!mine || !isConcerned(command, session, mine)) return ok(undefined)
  const person = await readPerson(session.editionId, context.caller.personId)
  const consent = bringsChildren(command, mine) ? checkConsent(command.party, person?.profile?.childConsent) : ok(true)
  if (!consent.ok) return consent
  const picked = checkMembers(command.members, command.party, person, context)
  return picked.ok ? furtherAnswers(command, { session, mine, person }, context) : picked
}

const isConcerned = (command: Command, session: SessionFacts, mine: Holder): boolean =>
  command.members !== undefined || bringsChildren(command, mine) || Object.values(raised(command, session, mine)).includes(true)

/** For a group its leader has said so. */
const bringsChildren = ({ party }: Said, { party: before, share }: Holder): boolean => party.under14 > before.under14 && share !== 'group'

const raised = ({ party }: Said, session: SessionFacts, { party: before, share }: Holder) =>
  share === 'group' ? { pickUp: false, guardianPhone: false } : questionsRaised(session, before, party)

interface Changed {
  readonly session: SessionFacts
  readonly mine: Holder
  readonly person: Person | undefined
}

/** The holder's answers with those that a change asks for besides, as they are stored; undefined when it asks for none. */
export const furtherAnswers = (command: Said, { session, mine, person }: Changed, context: Context): Result<string | undefined, AnswersRefusal> => {
  const asked = raised(command, session, mine)
  const [problem] = Object.values(askedProblems(command, asked))
  if (problem) return refuse(problem)
  const entry = person?.entries[entryKey(session.id)]
  const answers = entry && answersOf(entry, person, context)
  if (!answers || (!asked.pickUp && !asked.guardianPhone)) return ok(undefined)
  const { pickUp, guardianPhone } = keptAnswers({ ...command, name: answers.name }, session, command.party)
  return ok(sealAnswers({ ...answers, ...withoutAbsent<Pick<Answers, 'pickUp' | 'guardianPhone'>>({ pickUp, guardianPhone }) }, session.id, person, context))
}
