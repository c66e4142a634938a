import type { Input, OwnRefusal } from '@domain/contract/api'
import { checkGroup } from '@domain/group/group'
import { withoutAbsent } from '@domain/kernel/absent'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { decideReserve } from '@domain/reservation/decideReserve'
import { phoneDigits } from '@domain/reservation/phoneNumber'
import type { Holder } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'
import type { Context } from '../context'
import { ask, noteLost } from '../person/ask'
import { newEntry, type Answers, type Booker } from '../person/newEntry'
import { take } from '../reservation/take'
import { readSession, type SessionAndView } from '../store/sessions'
import { ticketIdOf } from '../ticket/ticketId'

type Group = Input<'reserveGroup'>
type Taken = Result<{ readonly session: SessionFacts; readonly holder: Holder }, OwnRefusal<'reserveGroup'>>

/**
 * Takes a group's places from the groups' share, as a family's are taken from the online one. 4 calls.
 * @param underReview  the host unit has to approve it: not when its own staff enter it
 */
export const takeForGroup = async (input: Group, booker: Booker, underReview: boolean, context: Context): Promise<Taken> => {
  const found = await readSession(input.sessionId, booker.personId)
  if (!found) return refuse({ code: 'NOT_FOUND' })
  const { session } = found
  const { sessionId, requestKey, party } = input
  const { personId } = booker
  const ticketId = ticketIdOf({ sessionId, personId, requestKey }, context.environment.IDENTITY_KEY)
  const command = { requestKey, party, ticketId, share: 'group' as const, ...(underReview && { underReview: true as const }) }
  const decide = (seen: SessionAndView) => decideReserve({ session, personId }, seen.ledger, command, context.now)
  const decision = decide(found)
  if (!decision.ok) return decision
  if (decision.value.kind === 'repeat') return ok({ session, holder: decision.value.holder })
  const checked = checkGroup(input, session, party)
  if (!checked.ok) return checked
  const entry = newEntry({ session, booker, requestKey, ticketId, party, answers: groupAnswers(input, session) }, context)
  const asked = await ask({ found, personId, entry }, context)
  if (!asked.ok) return asked
  const holder = await take(found, decide)
  if (holder) return ok({ session, holder })
  await noteLost(entry, { editionId: session.editionId, personId })
  return refuse({ code: 'RACE_LOST' })
}

const groupAnswers = ({ name, phone, unit, kind, names }: Group, { needsNames }: SessionFacts): Answers => ({
  name: name.trim(),
  phone: phoneDigits(phone),
  group: withoutAbsent<NonNullable<Answers['group']>>({
    unit: unit.trim(), kind, names: needsNames ? names?.map((each) => each.trim()) : undefined,
  }),
})
