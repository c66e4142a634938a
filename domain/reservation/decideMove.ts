import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Instant } from '@domain/kernel/instant'
import { checkRaised, raisedBy, type Asked, type Raised, type RaisedAnswers, type RaisedRefusal } from '@domain/reservation/answers'
import { checkStanding, type CancelRefusal } from '@domain/reservation/decideCancel'
import { decideReserve, type ReserveDecision, type ReserveRefusal } from '@domain/reservation/decideReserve'
import type { Party } from '@domain/reservation/party'
import type { Holder, LedgerView } from '@domain/session/ledger'
import type { SessionFacts, Share } from '@domain/session/session'

export interface MoveCommand extends RaisedAnswers {
  readonly ticketId: string
  readonly requestKey: string
  /** The new ticket's id. */
  readonly newTicketId: string
}

export type MoveRefusal = ReserveRefusal | CancelRefusal | { readonly code: 'OTHER_EVENT' } | { readonly code: 'SHARE_STAYS' } | RaisedRefusal

/** `take`: the new place is still to be taken. `taken`: it is ours already; only the old one may be left to release. */
export type MoveDecision =
  | Exclude<ReserveDecision, { kind: 'repeat' }>
  | { readonly kind: 'taken'; readonly holder: Holder }

interface Seat {
  readonly session: SessionFacts
  readonly ledger: LedgerView
}

/**
 * 改场次: whether a party may move to another session of the same event, or of the same base for visits. The new place is
 * taken first, for the whole party; the old one is released after, so that nobody ends without either.
 */
export const decideMove = (
  { from, to, personId }: { readonly from: Seat; readonly to: Seat; readonly personId: string },
  command: MoveCommand,
  now: Instant,
): Result<MoveDecision, MoveRefusal> => {
  const taken = to.ledger.mine
  if (taken?.requestKey === command.requestKey) return ok({ kind: 'taken', holder: taken })
  const mine = checkMine(from, { ...command, toSessionId: to.session.id }, now)
  if (!mine.ok) return mine
  const alike = checkAlike(from.session, to.session)
  if (!alike.ok) return alike
  const { requestKey, newTicketId, ticketId } = command
  const { party, share } = mine.value
  const wanted = { requestKey, ticketId: newTicketId, party, share, movedFrom: { sessionId: from.session.id, ticketId } }
  const decision = decideReserve({ session: to.session, personId }, to.ledger, wanted, now)
  if (!decision.ok) return decision
  if (decision.value.kind === 'repeat') return ok({ kind: 'taken', holder: decision.value.holder })
  const answered = checkRaised(command, raisedByMove(from.session, to.session, mine.value))
  return answered.ok ? ok(decision.value) : answered
}

/** The place that is to be moved: held, not begun, and an online one; a group's, to where its host unit proposed. */
const checkMine = (
  { session, ledger: { mine } }: Seat,
  { ticketId, toSessionId }: MoveCommand & { readonly toSessionId: string },
  now: Instant,
): Result<Holder, CancelRefusal | { readonly code: 'SHARE_STAYS' }> => {
  if (mine?.ticketId !== ticketId) return refuse({ code: 'NO_RESERVATION' })
  const standing = checkStanding(session, mine, now)
  if (!standing.ok) return standing
  return mine.share === 'online' || isProposed(mine, toSessionId) ? ok(mine) : refuse({ code: 'SHARE_STAYS' })
}

const isProposed = ({ review }: Holder, toSessionId: string): boolean => review?.kind === 'proposed' && review.toSessionId === toSessionId

const checkAlike = (from: SessionFacts, to: SessionFacts): Result<true, MoveRefusal> => (areAlike(from, to) ? ok(true) : refuse({ code: 'OTHER_EVENT' }))

/** What the new session asks of the same party that the old one did not. */
export const raisedByMove = (from: Asked, to: Asked, { party, share }: { readonly party: Party; readonly share?: Share }): Raised =>
  raisedBy({ session: from, party }, { session: to, party }, share)

/** Sessions that stand for one another: of one event; visits of one base. */
const areAlike = (one: SessionFacts, other: SessionFacts): boolean =>
  one.id !== other.id && one.editionId === other.editionId &&
  (one.eventId === other.eventId || (one.kind === 'visit' && one.baseId !== undefined && one.baseId === other.baseId))
