import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Instant } from '@domain/kernel/instant'
import { partySize } from '@domain/reservation/party'
import { giveBack } from '@domain/reservation/giveBack'
import type { Asking } from '@domain/reservation/decideReserve'
import type { Holder, LedgerView, Offer, Released, ReleasedWhy, SeenHolder } from '@domain/session/ledger'
import { drop, is, joined, put, type Guard, type LedgerWrite } from '@domain/session/ledgerWrite'
import type { SessionFacts } from '@domain/session/session'

export type CancelRefusal =
  | { readonly code: 'NO_RESERVATION' }
  | { readonly code: 'SESSION_STARTED'; readonly startsAt: Instant }
  | { readonly code: 'ALREADY_CHECKED_IN'; readonly at: Instant; readonly gate: string }

export type CancelDecision =
  | {
      readonly kind: 'release'
      readonly released: Released
      readonly write: LedgerWrite
      readonly offers: readonly (readonly [personId: string, offer: Offer])[]
    }
  | { readonly kind: 'repeat'; readonly released: Released }

/** Whether a reservation may be given up: freely until the session starts (house rule), never after entry. */
export const decideCancel = (
  asking: Asking,
  ledger: LedgerView,
  command: { readonly ticketId: string; readonly why?: ReleasedWhy },
  now: Instant,
): Result<CancelDecision, CancelRefusal> => {
  const { mine, myReleased } = ledger
  if (mine?.ticketId !== command.ticketId) {
    return myReleased?.ticketId === command.ticketId
      ? ok({ kind: 'repeat', released: myReleased })
      : refuse({ code: 'NO_RESERVATION' })
  }
  const standing = checkStanding(asking.session, mine, now)
  if (!standing.ok) return standing
  const { requestKey, ticketId, party } = mine
  const released: Released = { requestKey, ticketId, at: now, why: command.why ?? 'cancelled' }
  const back = giveBack({ ...asking, holder: mine }, ledger, partySize(party), now)
  const write = joined(back.write, {
    guards: unchanged(asking.personId, mine),
    edits: [drop(`ledger.holders.${asking.personId}`), put(`ledger.released.${asking.personId}`, released)],
  })
  return ok({ kind: 'release', released, offers: back.offers, write })
}

/** Whether a place still stands to be changed or given up: not after entry, not once the session has started. */
export const checkStanding = (
  { startsAt }: Pick<SessionFacts, 'startsAt'>,
  { entered }: SeenHolder,
  now: Instant,
): Result<true, Exclude<CancelRefusal, { code: 'NO_RESERVATION' }>> => {
  if (entered) return refuse({ code: 'ALREADY_CHECKED_IN', at: entered.at, gate: entered.gate })
  return now >= startsAt ? refuse({ code: 'SESSION_STARTED', startsAt }) : ok(true)
}

/**
 * The reservation is still as it was read. Nobody guards that the party did not come in at the very same moment: gates
 * write elsewhere, and such an entry is flagged (gateScans.ts).
 */
export const unchanged = (personId: string, { ticketId, rev }: Holder): readonly Guard[] => {
  const mine = `ledger.holders.${personId}`
  return [is(`${mine}.ticketId`, ticketId), is(`${mine}.rev`, rev)]
}
