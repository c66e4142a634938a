import { ok, refuse } from '@domain/kernel/result'
import { decideReserve } from '@domain/reservation/decideReserve'
import { isMobile, nameProblem } from '@domain/reservation/personName'
import { sessionEnd } from '@domain/session/signUpPhase'
import type { Input, OwnRefusal } from '@domain/contract/api'
import type { Holder, SessionFacts } from '@domain/session/session'
import type { PersonContext, PersonHandler } from '../context'
import { sealText } from '../identity/fieldCipher'
import { phoneDigest } from '../identity/personId'
import { ticketIdOf } from '../ticket/ticketId'
import { openForm, projectConfirmed, reservationId, type ReservationDocument } from '../store/reservations'
import { readSession, takePlaces } from '../store/sessions'
import { ticketOfSession } from './myTicket'

/** Reserves a party's places: read, write the form, take the places (the commit), project. 4 calls; a refusal on the first read 1. */
export const reserve: PersonHandler<'reserve'> = async (input, context) => {
  const problem = answersProblem(input)
  if (problem) return refuse(problem)
  const { personId } = context.caller
  const found = await readSession(input.sessionId, personId)
  if (!found) return refuse({ code: 'NOT_FOUND' })
  const { session, ledger } = found
  const id = reservationId(session.id, personId, input.requestKey)
  const ticketId = ticketIdOf(id, context.environment.IDENTITY_KEY)
  const command = { requestKey: input.requestKey, party: input.party, ticketId }
  const decision = decideReserve(session, ledger, command, context.now)
  if (!decision.ok) return decision
  const { holder } = decision.value
  if (decision.value.kind === 'take') {
    const status = await openForm(formOf(input, session, holder, context))
    if (status === 'cancelled') return refuse({ code: 'RESERVATION_CANCELLED' })
    const taken = status !== undefined && (await takePlaces(found, personId, holder, decision.value.places))
    // Somebody was faster: perhaps the last places are gone, perhaps this was the caller's own second tap. Asking again tells which.
    if (!taken) return refuse({ code: 'RACE_LOST' })
  }
  await projectConfirmed(id)
  return ok({ ticket: ticketOfSession(session, holder, context) })
}

const answersProblem = ({ name, phone }: Input<'reserve'>): OwnRefusal<'reserve'> | undefined =>
  nameProblem(name) ?? (phone !== undefined && !isMobile(phone) ? { code: 'PHONE_NOT_MOBILE' } : undefined)

const formOf = (
  { name, phone }: Input<'reserve'>,
  session: SessionFacts,
  holder: Holder,
  { caller, environment, now }: PersonContext,
): ReservationDocument => {
  const _id = reservationId(session.id, caller.personId, holder.requestKey)
  const seal = (text: string) => sealText(text, _id, session.editionId, environment.FIELD_KEYS)
  return {
    _id,
    personId: caller.personId,
    editionId: session.editionId,
    sessionId: session.id,
    requestKey: holder.requestKey,
    status: 'pending',
    at: now,
    ticketId: holder.ticketId,
    rev: holder.rev,
    party: holder.party,
    shown: shownOf(session),
    startsAt: session.startsAt,
    ...(session.endsAt !== undefined && { sessionEndsAt: session.endsAt }),
    endsAt: sessionEnd(session),
    answers: seal(JSON.stringify({ name: name.trim(), ...(phone && { phone: phone.replace(/[\s-]/g, '') }) })),
    openid: seal(caller.openid),
    ...(phone && { phoneDigest: phoneDigest(phone, environment.IDENTITY_KEY) }),
  }
}

const shownOf = ({ eventId, baseId, title, placeName, gates, demo }: SessionFacts): ReservationDocument['shown'] => ({
  eventId,
  title,
  gates,
  ...(baseId && { baseId }),
  ...(placeName && { placeName }),
  ...(demo && { demo }),
})
