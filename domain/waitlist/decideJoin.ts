import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Instant } from '@domain/kernel/instant'
import { checkParty, partySize, type Party, type PartyRefusal } from '@domain/reservation/party'
import type { LedgerView, Waiting } from '@domain/session/ledger'
import { absent, add, append, is, put, type LedgerWrite } from '@domain/session/ledgerWrite'
import type { SessionFacts } from '@domain/session/session'
import { checkWindow, type WindowRefusal } from '@domain/session/signUpPhase'
import { offerExpiry } from '@domain/waitlist/offerExpiry'

export interface JoinCommand {
  readonly requestKey: string
  readonly ticketId: string
  readonly party: Party
  /** The fewest places it would take: 1 to the party's size. */
  readonly atLeast: number
}

export type JoinRefusal =
  | PartyRefusal
  | WindowRefusal
  | { readonly code: 'AT_LEAST_WRONG'; readonly max: number }
  | { readonly code: 'PLACES_LEFT'; readonly placesLeft: number }
  | { readonly code: 'ALREADY_RESERVED'; readonly ticketId: string }
  | { readonly code: 'ALREADY_WAITING' }
  | { readonly code: 'RESERVATION_CANCELLED' }

export type JoinDecision =
  | { readonly kind: 'join'; readonly entry: Waiting; readonly write: LedgerWrite }
  | { readonly kind: 'repeat'; readonly entry: Waiting }

/**
 * 加入候补: whether a party may wait. It may not while its places are left: then it reserves. A party that fits into
 * places which nobody before it could use is offered these at once.
 */
export const decideJoin = (
  { session, personId }: { readonly session: SessionFacts; readonly personId: string },
  ledger: LedgerView,
  command: JoinCommand,
  now: Instant,
): Result<JoinDecision, JoinRefusal> => {
  const earlier = checkEarlier(ledger, command)
  if (earlier) return earlier
  const window = checkWindow(session, now)
  if (!window.ok) return window
  const party = checkParty(command.party, session.partyMax)
  if (!party.ok) return party
  const size = partySize(command.party)
  if (command.atLeast < 1 || command.atLeast > size) return refuse({ code: 'AT_LEAST_WRONG', max: size })
  const placesLeft = ledger.left.online
  if (ledger.waitingCount === 0 && placesLeft >= size) return refuse({ code: 'PLACES_LEFT', placesLeft })
  return ok(join({ session, personId }, ledger, command, now))
}

const checkEarlier = (
  { mine, myWaiting, myReleased }: LedgerView,
  { requestKey }: JoinCommand,
): Result<JoinDecision, JoinRefusal> | undefined => {
  if (myWaiting?.requestKey === requestKey) return ok({ kind: 'repeat', entry: myWaiting })
  if (myWaiting) return refuse({ code: 'ALREADY_WAITING' })
  if (mine) return refuse({ code: 'ALREADY_RESERVED', ticketId: mine.ticketId })
  return myReleased?.requestKey === requestKey ? refuse({ code: 'RESERVATION_CANCELLED' }) : undefined
}

/** The few places left that are too few for this party become the waiting list's own. */
const join = (
  { session, personId }: { readonly session: SessionFacts; readonly personId: string },
  { left, freed, waitingCount }: LedgerView,
  command: JoinCommand,
  now: Instant,
): JoinDecision => {
  const mine = `ledger.waiting.${personId}`
  const spare = freed + left.online
  const expiresAt = offerExpiry(session, now)
  const places = spare >= command.atLeast && expiresAt !== undefined ? Math.min(spare, partySize(command.party)) : 0
  const entry: Waiting = { ...command, at: now, ...(places > 0 && expiresAt !== undefined && { offer: { places, at: now, expiresAt } }) }
  const stillWaiting = waitingCount + (entry.offer ? 0 : 1)
  const over = spare - places
  const toFreed = (stillWaiting > 0 ? over : 0) - freed
  const toLeft = (stillWaiting > 0 ? 0 : over) - left.online
  return {
    kind: 'join',
    entry,
    write: {
      guards: [
        absent(`ledger.holders.${personId}`),
        absent(mine),
        is('ledger.freed', freed),
        is('ledger.left.online', left.online),
        ...(stillWaiting > 0 ? [] : [is('ledger.waitingCount', waitingCount)]),
      ],
      edits: [
        put(mine, entry),
        ...(entry.offer ? [] : [append('ledger.queue', personId), add('ledger.waitingCount', 1)]),
        ...(toFreed === 0 ? [] : [add('ledger.freed', toFreed)]),
        ...(toLeft === 0 ? [] : [add('ledger.left.online', toLeft)]),
      ],
    },
  }
}
