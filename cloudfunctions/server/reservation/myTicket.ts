import { sessionEnd } from '@domain/session/signUpPhase'
import type { MyTicket } from '@domain/contract/api'
import type { Holder, SessionFacts } from '@domain/session/session'
import type { Context } from '../context'
import { signTicket } from '../ticket/ticketSigner'
import type { ReservationDocument } from '../store/reservations'

/** The caller's ticket as the ledger has it. Its text is signed anew each time: the same claims give the same text. */
export const ticketOfSession = (session: SessionFacts, holder: Holder, context: Context): MyTicket => ({
  ...factsOf(session),
  party: holder.party,
  ticketId: holder.ticketId,
  state: stateOf(session, holder, context),
})

const stateOf = (session: SessionFacts, holder: Holder, { environment, now }: Context): MyTicket['state'] => {
  if (holder.entered) return { kind: 'used', at: holder.entered.at, gate: holder.entered.gate }
  const expiresAt = sessionEnd(session)
  if (now >= expiresAt) return { kind: 'past' }
  const { ticketId, rev, party } = holder
  const claims = { editionId: session.editionId, sessionId: session.id, ticketId, rev, party, expiresAt }
  return { kind: 'valid', text: signTicket(claims, environment) }
}

const factsOf = (session: SessionFacts) => ({
  sessionId: session.id,
  eventId: session.eventId,
  title: session.title,
  startsAt: session.startsAt,
  gates: session.gates,
  ...(session.baseId !== undefined && { baseId: session.baseId }),
  ...(session.placeName !== undefined && { placeName: session.placeName }),
  ...(session.endsAt !== undefined && { endsAt: session.endsAt }),
  ...(session.demo && { demo: session.demo }),
})

/** A reservation that was given up, from its session's facts. */
export const cancelledTicket = (session: SessionFacts, form: ReservationDocument, at: MyTicket['startsAt']): MyTicket => ({
  ...factsOf(session),
  party: form.party,
  ticketId: form.ticketId,
  state: { kind: 'cancelled', at },
})

/** The ticket as last projected, for the home page: the session itself is not read. */
export const ticketOfForm = (form: ReservationDocument, { environment }: Context): MyTicket => {
  const { editionId, sessionId, ticketId, rev, party, endsAt } = form
  const text = signTicket({ editionId, sessionId, ticketId, rev, party, expiresAt: endsAt }, environment)
  return {
    sessionId,
    ...form.shown,
    startsAt: form.startsAt,
    ...(form.sessionEndsAt !== undefined && { endsAt: form.sessionEndsAt }),
    party,
    ticketId,
    state: { kind: 'valid', text },
  }
}
