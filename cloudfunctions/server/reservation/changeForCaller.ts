import { bringsWards } from '@domain/consent/consent'
import type { Input } from '@domain/contract/api'
import type { ListRefusal } from '@domain/group/group'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { entryKey, type Person } from '@domain/person/person'
import type { RaisedRefusal } from '@domain/reservation/answers'
import type { Party } from '@domain/reservation/party'
import type { Context, StaffHandler } from '../context'
import { knownMembers } from '../family/familyOf'
import { loadSession, type WholeSession } from '../session/loadSession'
import { readPerson } from '../store/people'
import type { SessionAndView } from '../store/sessions'
import { changeFor, type Noted } from './changeFor'
import { heldByCode } from './heldByCode'
import { newList } from './newList'
import { furtherAnswers } from './whoComes'

/**
 * 改人数 for somebody who calls and says the short code, whoever reserved it: as many as places of its share allow, and a
 * group up to what the session takes. The audit log keeps who did it.
 */
export const changeForCaller: StaffHandler<'changeForCaller', WholeSession> = {
  load: loadSession,
  run: async (input, whole, context) => {
    const { sessionId, ticketId, requestKey, party } = input
    const found = heldByCode(whole, ticketId)
    if (!found) return refuse({ code: 'NO_RESERVATION' })
    const { personId } = found
    const wanted = { sessionId, ticketId, requestKey, party, byStaff: true as const }
    const changed = await changeFor(personId, wanted, (seen) => allowed(input, personId, seen, context), context)
    return changed.ok ? ok({ ticketId, party: changed.value.holder.party }) : changed
  },
  note: ({ requestKey, sessionId, ticketId }) => ({ key: requestKey, sessionId, ticketId }),
}

type Asked = Input<'changeForCaller'>
type Why = RaisedRefusal | ListRefusal | { readonly code: 'GUARDIANS_NOT_ASKED' }

/** A guardian's word where more children come, the questions that only these people raise, and a group's list of them. 1 call. */
const allowed = async (input: Asked, personId: string, found: SessionAndView, context: Context): Promise<Result<Noted, Why>> => {
  const { session, ledger: { mine } } = found
  if (!mine) return ok({})
  const names = newList(input, found)
  if (!names.ok) return names
  const wards = bringsWards(mine.party, input.party, mine.share === 'group')
  if (wards && !input.guardianAgreed) return refuse({ code: 'GUARDIANS_NOT_ASKED' })
  const person = await readPerson(session.editionId, personId)
  const answers = furtherAnswers({ ...input, names: names.value }, { session, before: mine, person }, context)
  if (!answers.ok) return answers
  const phoneConsent = wards && mine.share !== 'group' ? true : undefined
  return ok({ members: membersLeft(person, session.id, input.party, context), rewritten: answers.value, phoneConsent })
}

/** Those whom the holder had picked of the family; nobody once they do not fit: who of them stays at home was not asked. */
const membersLeft = (person: Person | undefined, sessionId: string, party: Party, context: Context): readonly string[] | undefined => {
  const entry = person?.entries[entryKey(sessionId)]
  return person && entry?.members && (knownMembers(entry, party, person, context) ?? [])
}
