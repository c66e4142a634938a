import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Instant } from '@domain/kernel/instant'
import { checkParty, partySize, type Party, type PartyRefusal } from '@domain/reservation/party'
import type { LedgerView, Offer, Waiting } from '@domain/session/ledger'
import { absent, add, append, is, joined, NO_WRITE, put, type Edit, type LedgerWrite } from '@domain/session/ledgerWrite'
import { openPlaces, releaseShares } from '@domain/session/openPlaces'
import type { SessionFacts } from '@domain/session/session'
import { checkWindow, type WindowRefusal } from '@domain/session/signUpPhase'
import { offerExpiry } from '@domain/waitlist/offerExpiry'
import { movedPlaces } from '@domain/waitlist/passOn'

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
  const party = checkParty(command.party, session)
  if (!party.ok) return party
  const size = partySize(command.party)
  if (command.atLeast < 1 || command.atLeast > size) return refuse({ code: 'AT_LEAST_WRONG', max: size })
  const placesLeft = openPlaces(session, ledger.left, now)
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

/** What a party may be offered as it joins, and what becomes of the rest. */
const spareFor = (session: SessionFacts, { left, freed, waitingCount }: LedgerView, now: Instant) =>
  // Whoever waits already could use none of what is freed; what is left is for them first.
  waitingCount > 0 ? { spare: freed, taken: 0, shares: NO_WRITE } : { spare: freed + openPlaces(session, left, now), taken: left.online, shares: releaseShares(session, left, now) }

/** The few places left that are too few for this party become the waiting list's own. */
const join = (
  { session, personId }: { readonly session: SessionFacts; readonly personId: string },
  ledger: LedgerView,
  command: JoinCommand,
  now: Instant,
): JoinDecision => {
  const { left, freed, waitingCount } = ledger
  const mine = `ledger.waiting.${personId}`
  const { spare, taken, shares } = spareFor(session, ledger, now)
  const offer = firstOffer(session, spare, command, now)
  const entry: Waiting = { ...command, at: now, ...(offer && { offer }) }
  const isWaitedFor = waitingCount > 0 || !offer
  const over = offer ? spare - offer.places : spare
  const goesTo = isWaitedFor ? { freed: over, left: 0 } : { freed: 0, left: over }
  const places = movedPlaces({ toFreed: goesTo.freed - freed, toLeft: goesTo.left - taken })
  const guards = [
    absent(`ledger.holders.${personId}`),
    absent(mine),
    is('ledger.freed', freed),
    is('ledger.left.online', left.online),
    ...(isWaitedFor ? [] : [is('ledger.waitingCount', waitingCount)]),
  ]
  const edits = [put(mine, entry), ...(offer ? [] : inQueue(personId)), ...places]
  return { kind: 'join', entry, write: joined(shares, { guards, edits }) }
}

const inQueue = (personId: string): readonly Edit[] => [append('ledger.queue', personId), add('ledger.waitingCount', 1)]

const firstOffer = (session: SessionFacts, spare: number, { party, atLeast }: JoinCommand, now: Instant): Offer | undefined => {
  const expiresAt = offerExpiry(session, now)
  return expiresAt === undefined || spare < atLeast ? undefined : { places: Math.min(spare, partySize(party)), at: now, expiresAt }
}
