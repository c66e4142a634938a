import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Instant } from '@domain/kernel/instant'
import { checkParty, partySize, type Party, type PartyRefusal } from '@domain/reservation/party'
import type { Holder, LedgerView, Offer, Waiting } from '@domain/session/ledger'
import { absent, drop, is, joined, put, type LedgerWrite } from '@domain/session/ledgerWrite'
import type { SessionFacts } from '@domain/session/session'
import { passOn } from '@domain/waitlist/passOn'

export type AcceptRefusal =
  | PartyRefusal
  | { readonly code: 'NOT_WAITING' }
  | { readonly code: 'NO_OFFER' }
  | { readonly code: 'SESSION_CANCELLED' }
  | { readonly code: 'OFFER_LAPSED'; readonly expiresAt: Instant }

export type AcceptDecision =
  | { readonly kind: 'accept'; readonly holder: Holder; readonly write: LedgerWrite; readonly offers: readonly (readonly [string, Offer])[] }
  | { readonly kind: 'repeat'; readonly holder: Holder }

/** 接受递补: takes the offered places for the party or for a part of it; what it does not take goes to the next. */
export const decideAccept = (
  { session, personId }: { readonly session: SessionFacts; readonly personId: string },
  ledger: LedgerView,
  command: { readonly requestKey: string; readonly party: Party },
  now: Instant,
): Result<AcceptDecision, AcceptRefusal> => {
  const { mine, myWaiting } = ledger
  if (mine?.requestKey === command.requestKey) return ok({ kind: 'repeat', holder: mine })
  if (myWaiting?.requestKey !== command.requestKey) return refuse(whyNotWaiting(ledger, command))
  const open = checkOffer(session, myWaiting, now)
  if (!open.ok) return open
  const offer = open.value
  const party = checkParty(command.party, { ...session, partyMax: offer.places })
  if (!party.ok) return party
  return ok(accept(personId, { entry: myWaiting, offer, party: command.party }, passedOn(ledger, offer.places - partySize(command.party), session, now), now))
}

const checkOffer = ({ cancelled, startsAt }: SessionFacts, { offer }: Waiting, now: Instant): Result<Offer, AcceptRefusal> => {
  if (cancelled) return refuse({ code: 'SESSION_CANCELLED' })
  if (!offer) return refuse({ code: 'NO_OFFER' })
  return now >= offer.expiresAt || now >= startsAt ? refuse({ code: 'OFFER_LAPSED', expiresAt: offer.expiresAt }) : ok(offer)
}

/** Whoever comes too late is told so, also when the clock has passed the offer on meanwhile. */
const whyNotWaiting = ({ myReleased }: LedgerView, { requestKey }: { readonly requestKey: string }): AcceptRefusal =>
  myReleased?.requestKey === requestKey && myReleased.why === 'offerLapsed'
    ? { code: 'OFFER_LAPSED', expiresAt: myReleased.at }
    : { code: 'NOT_WAITING' }

const passedOn = (ledger: LedgerView, returned: number, session: SessionFacts, now: Instant) =>
  returned === 0 ? undefined : passOn({ ...ledger, waiting: ledger.waiting ?? {} }, returned, session, now)

const accept = (
  personId: string,
  { entry, offer, party }: { readonly entry: Waiting; readonly offer: Offer; readonly party: Party },
  passed: ReturnType<typeof passOn> | undefined,
  now: Instant,
): AcceptDecision => {
  const path = `ledger.waiting.${personId}`
  const { requestKey, ticketId } = entry
  const holder: Holder = { requestKey, ticketId, rev: 1, party, share: 'online', at: now }
  const write: LedgerWrite = {
    guards: [is(`${path}.requestKey`, requestKey), is(`${path}.offer.expiresAt`, offer.expiresAt), absent(`ledger.holders.${personId}`)],
    edits: [drop(path), put(`ledger.holders.${personId}`, holder)],
  }
  return { kind: 'accept', holder, offers: passed?.offers ?? [], write: passed ? joined(write, passed.write) : write }
}
