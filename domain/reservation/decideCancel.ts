import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Instant } from '@domain/kernel/instant'
import { partySize } from '@domain/reservation/party'
import type { Holder, LedgerView, Released, SessionFacts } from '@domain/session/session'

export type CancelRefusal =
  | { readonly code: 'NO_RESERVATION' }
  | { readonly code: 'SESSION_STARTED'; readonly startsAt: Instant }
  | { readonly code: 'ALREADY_CHECKED_IN'; readonly at: Instant; readonly gate: string }

export type CancelDecision =
  | { readonly kind: 'release'; readonly holder: Holder; readonly places: number; readonly released: Released }
  | { readonly kind: 'repeat'; readonly released: Released }

/** Whether a reservation may be given up: freely until the session starts (house rule), never after entry. */
export const decideCancel = (
  session: Pick<SessionFacts, 'startsAt'>,
  { mine, myReleased }: LedgerView,
  command: { readonly ticketId: string },
  now: Instant,
): Result<CancelDecision, CancelRefusal> => {
  if (mine?.ticketId !== command.ticketId) {
    return myReleased?.ticketId === command.ticketId
      ? ok({ kind: 'repeat', released: myReleased })
      : refuse({ code: 'NO_RESERVATION' })
  }
  if (mine.entered) return refuse({ code: 'ALREADY_CHECKED_IN', at: mine.entered.at, gate: mine.entered.gate })
  if (now >= session.startsAt) return refuse({ code: 'SESSION_STARTED', startsAt: session.startsAt })
  const released = { requestKey: mine.requestKey, ticketId: mine.ticketId, at: now }
  return ok({ kind: 'release', holder: mine, places: partySize(mine.party), released })
}
