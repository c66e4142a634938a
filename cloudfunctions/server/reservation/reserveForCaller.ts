import { ok, refuse } from '@domain/kernel/result'
import { checkAnswers } from '@domain/reservation/answers'
import { isMobile } from '@domain/reservation/phoneNumber'
import { decideReserve } from '@domain/reservation/decideReserve'
import type { Input } from '@domain/contract/api'
import type { SessionFacts } from '@domain/session/session'
import type { StaffHandler } from '../context'
import { callerIdOf } from '../identity/personId'
import { ask, noteLost } from '../person/ask'
import { keepPhoneConsent } from '../consent/consent'
import { keptAnswers, newEntry } from '../person/newEntry'
import { loadSession, type WholeSession } from '../session/loadSession'
import { readSession, type SessionAndView } from '../store/sessions'
import { ticketIdOf } from '../ticket/ticketId'
import { take } from './take'

/** 电话预约: staff reserve from the phone's share for somebody who calls; the caller's number is who they are. */
export const reserveForCaller: StaffHandler<'reserveForCaller', WholeSession> = {
  load: loadSession,
  run: async (input, { root }, context) => {
    const { sessionId, requestKey, party, phone } = input
    const answered = checkCaller(input, root)
    if (!answered.ok) return answered
    const { IDENTITY_KEY } = context.environment
    const personId = callerIdOf(phone, IDENTITY_KEY)
    const found = await readSession(sessionId, personId)
    if (!found) return refuse({ code: 'NOT_FOUND' })
    const ticketId = ticketIdOf({ sessionId, personId, requestKey }, IDENTITY_KEY)
    const { session } = found
    const command = { requestKey, party, ticketId, share: 'phone' as const }
    const decide = (seen: SessionAndView) => decideReserve({ session, personId }, seen.ledger, command, context.now)
    const decision = decide(found)
    if (!decision.ok) return decision
    if (decision.value.kind === 'repeat') return ok({ ticketId: decision.value.holder.ticketId, party })
    const entry = newEntry({ session, booker: { personId }, requestKey, ticketId, party, answers: keptAnswers(input, session, party) }, context)
    const asked = await ask({ found, personId, entry }, context)
    if (!asked.ok) return asked
    if (party.under14 > 0) await keepPhoneConsent(personId, requestKey, context)
    if (await take(found, decide)) return ok({ ticketId, party })
    await noteLost(entry, { editionId: session.editionId, personId })
    return refuse({ code: 'RACE_LOST' })
  },
  note: ({ requestKey, sessionId }) => ({ key: requestKey, sessionId }),
}

/** The number, by which a caller is known; a guardian's word where children come; and the session's questions. */
const checkCaller = (input: Input<'reserveForCaller'>, session: Pick<SessionFacts, 'asks' | 'acknowledge'>) => {
  if (!isMobile(input.phone)) return refuse({ code: 'PHONE_NOT_MOBILE' } as const)
  const isAgreed = input.party.under14 === 0 || input.guardianAgreed
  return isAgreed ? checkAnswers(input, session, input.party) : refuse({ code: 'GUARDIANS_NOT_ASKED' } as const)
}
