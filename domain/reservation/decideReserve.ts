import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Instant } from '@domain/kernel/instant'
import { checkParty, partySize, type Party, type PartyRefusal, type PartyRules } from '@domain/reservation/party'
import type { Holder, LedgerView } from '@domain/session/ledger'
import { absent, joined, put, type LedgerWrite } from '@domain/session/ledgerWrite'
import { isOpenShare, openPlaces, takeFrom, takeOpen } from '@domain/session/openPlaces'
import type { SessionFacts, Share } from '@domain/session/session'
import { checkWindow, type WindowRefusal } from '@domain/session/signUpPhase'

export interface ReserveCommand {
  readonly requestKey: string
  readonly party: Party
  /** The ticket's id, used only if the places are taken. */
  readonly ticketId: string
  /** Default: online. */
  readonly share?: Share
  /** A group that the host unit has not approved yet. */
  readonly underReview?: true
  /** When this place is taken in exchange for another. */
  readonly movedFrom?: Holder['movedFrom']
}

export type ReserveRefusal =
  | PartyRefusal
  | WindowRefusal
  /** `waiting`: parties already on the waiting list, which a further one can join. */
  | { readonly code: 'SESSION_FULL'; readonly placesLeft: number; readonly waiting: number }
  | { readonly code: 'ALREADY_RESERVED'; readonly ticketId: string }
  | { readonly code: 'ALREADY_WAITING' }
  | { readonly code: 'RESERVATION_CANCELLED' }

/**
 * `take`: these places are to be taken, all or nothing. `borrow`: a sharded session's home shard lacks so many; others
 * may have them. `repeat`: this very request was already accepted.
 */
export type ReserveDecision =
  | { readonly kind: 'take'; readonly holder: Holder; readonly write: LedgerWrite }
  | { readonly kind: 'borrow'; readonly places: number }
  | { readonly kind: 'repeat'; readonly holder: Holder }

/** Whose reservation is decided about, and in which session. */
export interface Asking {
  readonly session: SessionFacts
  readonly personId: string
}

/**
 * Whether a person may reserve a party's places in a session. One reservation per booker and session.
 * The answer is only as fresh as the view: the guarded write has the last word.
 */
export const decideReserve = (
  asking: Asking,
  ledger: LedgerView,
  command: ReserveCommand,
  now: Instant,
): Result<ReserveDecision, ReserveRefusal> => {
  const earlier = checkEarlier(ledger, command)
  if (earlier) return earlier
  const window = checkWindow(asking.session, now)
  if (!window.ok) return window
  const party = checkParty(command.party, rulesFor(asking.session, command.share))
  if (!party.ok) return party
  return takePlaces(asking, ledger, command, now)
}

/** A group may be larger than a family. */
export const rulesFor = (session: SessionFacts, share: Share = 'online'): PartyRules =>
  share === 'group' ? { ...session, partyMax: session.groupMax ?? session.capacity.group } : session

/** What the person already has in this session, or had. */
const checkEarlier = (
  { mine, myWaiting, myReleased }: LedgerView,
  { requestKey }: ReserveCommand,
): Result<ReserveDecision, ReserveRefusal> | undefined => {
  if (mine?.requestKey === requestKey) return ok({ kind: 'repeat', holder: mine })
  if (mine) return refuse({ code: 'ALREADY_RESERVED', ticketId: mine.ticketId })
  if (myWaiting) return refuse({ code: 'ALREADY_WAITING' })
  // A late repeat of a request whose reservation was given up since must not quietly take places again. (Only the
  // latest is kept here; the person's document knows some older ones.)
  return myReleased?.requestKey === requestKey ? refuse({ code: 'RESERVATION_CANCELLED' }) : undefined
}

const takePlaces = (
  { session, personId }: Asking,
  ledger: LedgerView,
  command: ReserveCommand,
  now: Instant,
): Result<ReserveDecision, ReserveRefusal> => {
  const { share = 'online', party } = command
  const places = partySize(party)
  const { kind, left } = supplyFor(session, ledger, share, now)
  if (left < places) return kind === 'home' ? ok({ kind: 'borrow', places: places - left }) : refuse({ code: 'SESSION_FULL', placesLeft: left, waiting: ledger.waitingCount })
  return taken(personId, kind === 'open' ? takeOpen(session, ledger.left, places, now) : takeFrom(share, places), command, now)
}

/** Where places can come from: one share; everyone's, with released shares; a home shard, into which more can be brought. */
interface Supply {
  readonly kind: 'share' | 'open' | 'home'
  readonly left: number
}

const supplyFor = (session: SessionFacts, ledger: LedgerView, share: Share, now: Instant): Supply => {
  // Whoever waits comes first.
  if (ledger.waitingCount > 0 && isOpenShare(session, share, now)) return { kind: 'share', left: 0 }
  if (share !== 'online') return { kind: 'share', left: ledger.left[share] }
  const open = openPlaces(session, ledger.left, now)
  if (!ledger.home) return { kind: 'open', left: open }
  return ledger.soldOut && open + ledger.home.left === 0 ? { kind: 'share', left: 0 } : { kind: 'home', left: ledger.home.left }
}

const taken = (
  personId: string,
  places: LedgerWrite,
  { requestKey, ticketId, party, share = 'online', underReview, movedFrom }: ReserveCommand,
  now: Instant,
): Result<ReserveDecision, never> => {
  const holder: Holder = { requestKey, ticketId, rev: 1, party, share, at: now, ...(underReview && { review: { kind: 'awaiting' } }), ...(movedFrom && { movedFrom }) }
  const mine = `ledger.holders.${personId}`
  const write = joined(places, {
    guards: [absent(mine), absent(`ledger.waiting.${personId}`)],
    edits: [put(mine, holder)],
  })
  return ok({ kind: 'take', holder, write })
}
