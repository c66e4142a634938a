import type { ConsentRefusal } from '@domain/consent/consent'
import type { Input } from '@domain/contract/api'
import type { MembersRefusal } from '@domain/family/family'
import type { ListRefusal } from '@domain/group/group'
import { ok, type Result } from '@domain/kernel/result'
import type { RaisedRefusal } from '@domain/reservation/answers'
import type { PersonContext, PersonHandler } from '../context'
import type { SessionAndView } from '../store/sessions'
import { changeFor, type Noted } from './changeFor'
import { ticketOfSession } from './myTicket'
import { newList } from './newList'
import { whoComes } from './whoComes'

/** Changes who comes on a reservation: fewer, more or others. The QR is a new one. 3 calls, 1 more when the person's document is asked, and 1 for each offer it makes. */
export const changeParty: PersonHandler<'changeParty'> = async (input, context) => {
  const { members: _members, names: _names, pickUp: _pickUp, guardianPhone: _guardian, ...wanted } = input
  const changed = await changeFor(context.caller.personId, wanted, (found) => allowed(input, found, context), context)
  return changed.ok ? ok({ ticket: ticketOfSession(changed.value.session, changed.value.holder, context) }) : changed
}

type Why = ConsentRefusal | MembersRefusal | RaisedRefusal | ListRefusal

const allowed = async (input: Input<'changeParty'>, found: SessionAndView, context: PersonContext): Promise<Result<Noted, Why>> => {
  const names = newList(input, found)
  if (!names.ok) return names
  const answers = await whoComes({ ...input, names: names.value }, { session: found.session, before: found.ledger.mine }, context)
  return answers.ok ? ok({ members: input.members, rewritten: answers.value }) : answers
}
