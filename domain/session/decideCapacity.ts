import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Instant } from '@domain/kernel/instant'
import type { Ledger, Offer } from '@domain/session/ledger'
import { add, atLeast, is, joined, put, type LedgerWrite } from '@domain/session/ledgerWrite'
import { isOpenShare } from '@domain/session/openPlaces'
import type { SessionFacts, Share } from '@domain/session/session'
import { passOn } from '@domain/waitlist/passOn'

export interface CapacityCommand {
  readonly share: Share
  readonly capacity: number
  /** As the organiser saw it: another change meanwhile is not overwritten. */
  readonly was: number
}

export type CapacityRefusal =
  | { readonly code: 'CAPACITY_CHANGED'; readonly capacity: number }
  | { readonly code: 'SESSION_CANCELLED' }
  /** It would take places from people. `lowest`: how far down it can go without. */
  | { readonly code: 'CAPACITY_TAKEN'; readonly lowest: number; readonly over: number }

export interface CapacityDecision {
  readonly write: LedgerWrite
  readonly offers: readonly (readonly [personId: string, offer: Offer])[]
}

/**
 * Whether a share's capacity may be changed. Up: new online places go to whoever waits first. Down: only by places that
 * nobody holds; nobody is ever cancelled by it.
 * @param ledger  the root document's; a sharded session's places have been brought there before a cut
 */
export const decideCapacity = (
  session: SessionFacts,
  ledger: Ledger,
  { share, capacity, was }: CapacityCommand,
  now: Instant,
): Result<CapacityDecision, CapacityRefusal> => {
  const before = session.capacity[share]
  if (session.cancelled) return refuse({ code: 'SESSION_CANCELLED' })
  if (before !== was) return refuse({ code: 'CAPACITY_CHANGED', capacity: before })
  const more = capacity - before
  const path = `capacity.${share}`
  const facts: LedgerWrite = { guards: [is(path, before)], edits: [put(path, capacity), put('capacityChanged', true), add('factsRev', 1)] }
  if (more >= 0) {
    const gained = isOpenShare(session, share, now) ? passOn(ledger, more, session, now) : given(share, more)
    return ok({ offers: gained.offers, write: joined(facts, gained.write) })
  }
  const free = ledger.left[share] + (share === 'online' ? ledger.freed : 0)
  if (free < -more) return refuse({ code: 'CAPACITY_TAKEN', lowest: before - free, over: -more - free })
  return ok({ offers: [], write: joined(facts, cut(ledger, share, -more)) })
}

const given = (share: Share, places: number): CapacityDecision => ({
  offers: [],
  write: { guards: [], edits: places === 0 ? [] : [add(`ledger.left.${share}`, places)] },
})

/** From what is left; then from what was kept for a waiting party that it does not suffice for. */
const cut = ({ left, freed }: Ledger, share: Share, places: number): LedgerWrite => {
  const fromLeft = Math.min(left[share], places)
  const fromFreed = places - fromLeft
  return joined(
    { guards: [atLeast(`ledger.left.${share}`, fromLeft)], edits: fromLeft === 0 ? [] : [add(`ledger.left.${share}`, -fromLeft)] },
    fromFreed === 0 ? { guards: [], edits: [] } : { guards: [is('ledger.freed', freed)], edits: [add('ledger.freed', -fromFreed)] },
  )
}
