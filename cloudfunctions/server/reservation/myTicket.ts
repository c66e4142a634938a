import { withoutAbsent } from '@domain/kernel/absent'
import { sessionEnd } from '@domain/session/signUpPhase'
import type { MyTicket } from '@domain/contract/views'
import { isUnanswered, type Review } from '@domain/group/review'
import type { Entry } from '@domain/person/person'
import { rulesFor } from '@domain/reservation/decideReserve'
import type { Holder, SeenHolder } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'
import type { Context } from '../context'
import { signTicket } from '../ticket/ticketSigner'

/** The caller's ticket as the ledger has it. Its text is signed anew each time: the same claims give the same text. */
export const ticketOfSession = (session: SessionFacts, holder: SeenHolder, context: Context): MyTicket => ({
  ...shownSession(session),
  gates: session.gates,
  partyMax: rulesFor(session, holder.share).partyMax,
  party: holder.party,
  ticketId: holder.ticketId,
  ...(holder.share !== 'online' && { share: holder.share }),
  ...(isListed(session, holder) && { listed: true as const }),
  state: stateOf(session, holder, context),
})

/** Whether a group comes to a session that asks for its names. */
export const isListed = ({ needsNames }: SessionFacts, { share }: Holder): boolean => share === 'group' && needsNames === true

const stateOf = (session: SessionFacts, holder: SeenHolder, { environment, now }: Context): MyTicket['state'] => {
  if (holder.entered) return { kind: 'used', at: holder.entered.at, gate: holder.entered.gate }
  if (session.cancelled) return { kind: 'sessionCancelled', ...session.cancelled }
  if (isUnanswered(holder, session, now)) return { kind: 'cancelled', at: session.startsAt, unanswered: true }
  const expiresAt = sessionEnd(session)
  if (now >= expiresAt) return { kind: 'past' }
  if (holder.review) return awaiting(holder.review)
  const { ticketId, rev, party } = holder
  const claims = { editionId: session.editionId, sessionId: session.id, ticketId, rev, party, expiresAt }
  return { kind: 'valid', text: signTicket(claims, environment) }
}

const awaiting = (review: Review): MyTicket['state'] => ({
  kind: 'awaitingReview',
  ...(review.kind === 'proposed' && { proposed: { sessionId: review.toSessionId } }),
})

/** What a ticket or a turn shows of its session. */
export const shownSession = ({ id, eventId, baseId, title, placeName, startsAt, endsAt, moved, demo }: SessionFacts) =>
  withoutAbsent<Pick<MyTicket, 'sessionId' | 'eventId' | 'baseId' | 'title' | 'placeName' | 'startsAt' | 'endsAt' | 'moved' | 'demo'>>({
    sessionId: id, eventId, baseId, title, placeName, startsAt, endsAt, moved, demo,
  })

/** A reservation that was given up, from its session's facts. */
export const cancelledTicket = (
  session: SessionFacts,
  entry: Entry,
  { at, why, reason }: { readonly at: MyTicket['startsAt']; readonly why?: string; readonly reason?: string },
): MyTicket => ({
  ...shownSession(session),
  gates: session.gates,
  partyMax: session.partyMax,
  party: entry.party,
  ticketId: entry.ticketId,
  state: { kind: 'cancelled', at, ...(why === 'moved' && { moved: true }), ...(why === 'declined' && { declined: reason ?? '' }) },
})
