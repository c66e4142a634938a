import { ok, refuse } from '@domain/kernel/result'
import { decideReserve } from '@domain/reservation/decideReserve'
import type { StaffHandler } from '../context'
import { callerIdOf } from '../identity/personId'
import { ask } from '../person/ask'
import { answersProblem, newEntry } from '../person/newEntry'
import { loadSession, type WholeSession } from '../session/loadSession'
import { readSession, type SessionAndView } from '../store/sessions'
import { ticketIdOf } from '../ticket/ticketId'
import { take } from './take'

/** 电话预约: staff reserve from the phone's share for somebody who calls; the caller's number is who they are. */
export const reserveForCaller: StaffHandler<'reserveForCaller', WholeSession> = {
  load: loadSession,
  run: async ({ sessionId, requestKey, party, name, phone }, _loaded, context) => {
    const problem = answersProblem({ name, phone })
    if (problem) return refuse(problem)
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
    const entry = newEntry({ session, booker: { personId }, requestKey, ticketId, party, answers: { name, phone } }, context)
    const asked = await ask({ found, personId, entry }, context)
    if (!asked.ok) return asked
    return (await take(found, decide)) ? ok({ ticketId, party }) : refuse({ code: 'RACE_LOST' })
  },
  note: ({ requestKey, sessionId }) => ({ key: requestKey, sessionId }),
}
