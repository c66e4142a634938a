import { checkConsent, type ConsentRefusal } from '@domain/consent/consent'
import type { Input } from '@domain/contract/api'
import type { MembersRefusal } from '@domain/family/family'
import { ok, type Result } from '@domain/kernel/result'
import { entryKey, type Person } from '@domain/person/person'
import { checkRaised, raisedBy, type Raised, type RaisedRefusal } from '@domain/reservation/answers'
import type { Party } from '@domain/reservation/party'
import type { SessionFacts, Share } from '@domain/session/session'
import type { Context, PersonContext } from '../context'
import { checkMembers } from '../family/familyOf'
import { answersAt, answersOf, sealAnswers, withList } from '../person/newEntry'
import { readPerson, type Rewritten } from '../store/people'

type Command = Pick<Input<'changeParty'>, 'party' | 'members' | 'pickUp' | 'guardianPhone' | 'names'>
type Said = Omit<Command, 'members'>

/** Who holds the place, or waits for it. */
interface Before {
  readonly party: Party
  /** Default: online. */
  readonly share?: Share
}

/**
 * Whether these may come in the place of those before: a guardian has agreed to more children, those picked are of the
 * family, and what is asked only because of them is answered. 1 call, none when nothing of it is concerned.
 * @param command  `names`: a group's list, looked through; absent: as before
 * @returns  the booker's answers as they are stored now; undefined when they stay as they are
 */
export const whoComes = async (
  command: Command,
  { session, before }: { readonly session: SessionFacts; readonly before: Before | undefined },
  context: PersonContext,
): Promise<Result<Rewritten | undefined, ConsentRefusal | MembersRefusal | RaisedRefusal>> => {
  if (!before) return ok(undefined)
  const exchange = exchangeOf(command, session, before)
  const answered = checkRaised(command, exchange.raised)
  if (!answered.ok) return answered
  if (!exchange.changesAnswers && !exchange.bringsChildren && command.members === undefined) return ok(undefined)
  const person = await readPerson(session.editionId, context.caller.personId)
  const allowed = checkPeople(command, exchange, person, context)
  return allowed.ok ? ok(storedAnswers(command, exchange, { session, person }, context)) : allowed
}

interface Exchanged {
  readonly session: SessionFacts
  readonly before: Before
  /** As read. */
  readonly person: Person | undefined
}

/** The holder's answers with those that a change asks for besides, as they are stored; undefined when they stay as they are. */
export const furtherAnswers = (said: Said, { session, before, person }: Exchanged, context: Context): Result<Rewritten | undefined, RaisedRefusal> => {
  const exchange = exchangeOf(said, session, before)
  const answered = checkRaised(said, exchange.raised)
  return answered.ok ? ok(storedAnswers(said, exchange, { session, person }, context)) : answered
}

type Exchange = ReturnType<typeof exchangeOf>

/** What becomes different with those who come now. */
const exchangeOf = ({ party, names }: Said, session: SessionFacts, { party: before, share }: Before) => {
  const [was, is] = [{ session, party: before }, { session, party }]
  const raised = raisedBy(was, is, share)
  // The other way round: what is asked no more, whose answers go.
  const changesAnswers = names !== undefined || isAny(raised) || isAny(raisedBy(is, was, share))
  return { raised, changesAnswers, bringsChildren: share !== 'group' && party.under14 > before.under14 }
}

const isAny = ({ pickUp, guardianPhone }: Raised): boolean => pickUp || guardianPhone

const checkPeople = ({ party, members }: Command, { bringsChildren }: Exchange, person: Person | undefined, context: PersonContext) => {
  const consent = bringsChildren ? checkConsent(party, person?.profile?.childConsent) : ok(true as const)
  return consent.ok ? checkMembers(members, party, person, context) : consent
}

const storedAnswers = (said: Said, { raised, changesAnswers }: Exchange, { session, person }: Omit<Exchanged, 'before'>, context: Context): Rewritten | undefined => {
  const entry = changesAnswers ? person?.entries[entryKey(session.id)] : undefined
  const kept = person && entry && answersOf(entry, person, context)
  if (!kept) return undefined
  const answers = withList(answersAt(kept, said, raised, { session, party: said.party }), said.names)
  return { answers: sealAnswers(answers, session.id, person, context), rev: person.rev }
}
