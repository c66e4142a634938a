import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Instant } from '@domain/kernel/instant'
import { checkParty, partySize, type Party, type PartyRefusal } from '@domain/reservation/party'
import { signUpPhase } from '@domain/session/signUpPhase'
import type { Holder, LedgerView, SessionFacts } from '@domain/session/session'

export interface ReserveCommand {
  readonly requestKey: string
  readonly party: Party
  /** The ticket's id, used only if the places are taken. */
  readonly ticketId: string
}

export type ReserveRefusal =
  | PartyRefusal
  | { readonly code: 'SIGN_UP_NOT_OPEN'; readonly opensAt: Instant }
  | { readonly code: 'SIGN_UP_CLOSED'; readonly closedAt: Instant }
  | { readonly code: 'SESSION_OVER' }
  | { readonly code: 'SESSION_FULL'; readonly placesLeft: number }
  | { readonly code: 'ALREADY_RESERVED'; readonly ticketId: string }
  | { readonly code: 'RESERVATION_CANCELLED' }

/** `take`: these places are to be taken, all or nothing. `repeat`: this very request was already accepted. */
export type ReserveDecision =
  | { readonly kind: 'take'; readonly holder: Holder; readonly places: number }
  | { readonly kind: 'repeat'; readonly holder: Holder }

/**
 * Whether a person may reserve a party's places in a session, from the online share.
 * One reservation per booker and session. The answer is only as fresh as the view: the ledger's guarded update has the last word.
 */
export const decideReserve = (
  session: SessionFacts,
  ledger: LedgerView,
  command: ReserveCommand,
  now: Instant,
): Result<ReserveDecision, ReserveRefusal> => {
  const earlier = checkEarlier(ledger, command)
  if (earlier) return earlier
  const window = checkWindow(session, now)
  if (!window.ok) return window
  const party = checkParty(command.party, session.partyMax)
  if (!party.ok) return party
  const places = partySize(command.party)
  if (ledger.left.online < places) return refuse({ code: 'SESSION_FULL', placesLeft: ledger.left.online })
  return ok({ kind: 'take', places, holder: newHolder(command, now) })
}

/** What the person already has in this session, or had. */
const checkEarlier = (
  { mine, myReleased }: LedgerView,
  { requestKey }: ReserveCommand,
): Result<ReserveDecision, ReserveRefusal> | undefined => {
  if (mine?.requestKey === requestKey) return ok({ kind: 'repeat', holder: mine })
  if (mine) return refuse({ code: 'ALREADY_RESERVED', ticketId: mine.ticketId })
  // A late repeat of a request whose reservation was given up since must not quietly take places again. (Only the
  // latest is kept here; an older one is known by its form.)
  return myReleased?.requestKey === requestKey ? refuse({ code: 'RESERVATION_CANCELLED' }) : undefined
}

const checkWindow = (session: SessionFacts, now: Instant): Result<true, ReserveRefusal> => {
  switch (signUpPhase(session, now)) {
    case 'open':
      return ok(true)
    case 'notYetOpen':
      return refuse({ code: 'SIGN_UP_NOT_OPEN', opensAt: session.signUpOpensAt })
    case 'closed':
      return refuse({ code: 'SIGN_UP_CLOSED', closedAt: session.signUpClosesAt })
    case 'over':
      return refuse({ code: 'SESSION_OVER' })
  }
}

const newHolder = ({ requestKey, party, ticketId }: ReserveCommand, now: Instant): Holder => ({
  requestKey,
  ticketId,
  rev: 1,
  party,
  share: 'online',
  at: now,
})
