import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Instant } from '@domain/kernel/instant'
import type { LedgerView, Offer, Released, ReleasedWhy, Waiting } from '@domain/session/ledger'
import { absent, drop, is, joined, put, type LedgerWrite } from '@domain/session/ledgerWrite'
import type { SessionFacts } from '@domain/session/session'
import { passOn } from '@domain/waitlist/passOn'

export type LeaveRefusal = { readonly code: 'NOT_WAITING' }

export type LeaveDecision =
  | { readonly kind: 'leave'; readonly released: Released; readonly write: LedgerWrite; readonly offers: readonly (readonly [string, Offer])[] }
  | { readonly kind: 'repeat'; readonly released: Released }

/** 放弃候补: leaves the waiting list, with or without an offer in hand; an offer's places go to the next at once. */
export const decideLeave = (
  { session, personId }: { readonly session: SessionFacts; readonly personId: string },
  ledger: LedgerView,
  command: { readonly requestKey: string },
  now: Instant,
): Result<LeaveDecision, LeaveRefusal> => {
  const { myWaiting } = ledger
  if (myWaiting?.requestKey !== command.requestKey) return hasLeft(ledger, command)
  const list = { ...ledger, waiting: ledger.waiting ?? {}, leaving: myWaiting.offer ? [] : [personId] }
  const passed = passOn(list, myWaiting.offer?.places ?? 0, session, now)
  const { released, write } = releaseWaiting(personId, myWaiting, 'left', now)
  return ok({ kind: 'leave', released, offers: passed.offers, write: joined(write, passed.write) })
}

const hasLeft = ({ myReleased }: LedgerView, { requestKey }: { readonly requestKey: string }): Result<LeaveDecision, LeaveRefusal> =>
  myReleased?.requestKey === requestKey ? ok({ kind: 'repeat', released: myReleased }) : refuse({ code: 'NOT_WAITING' })

/** An entry goes, if it still is as it was read; that it was there stays known. */
export const releaseWaiting = (personId: string, entry: Waiting, why: ReleasedWhy, now: Instant) => {
  const path = `ledger.waiting.${personId}`
  const released: Released = { requestKey: entry.requestKey, ticketId: entry.ticketId, at: now, why }
  const offer = entry.offer ? is(`${path}.offer.expiresAt`, entry.offer.expiresAt) : absent(`${path}.offer`)
  return {
    released,
    write: {
      guards: [is(`${path}.requestKey`, entry.requestKey), offer],
      edits: [drop(path), put(`ledger.released.${personId}`, released)],
    },
  }
}
