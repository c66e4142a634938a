import { later, type Instant } from '@domain/kernel/instant'
import { SETTLED_AFTER } from '@domain/person/decideAsk'
import type { Ledger, Moving } from '@domain/session/ledger'
import { absent, add, atLeast, drop, put, type LedgerWrite } from '@domain/session/ledgerWrite'

/** What places are, or become: left for everyone, or freed for whoever waits. */
export type PlaceKind = Moving['into']

const PATHS: Readonly<Record<PlaceKind, string>> = { left: 'ledger.left.online', freed: 'ledger.freed' }

/** Places leave a document of a sharded session, with a note of where they go. */
export const departure = (id: string, kind: PlaceKind, moving: Moving): LedgerWrite => ({
  guards: [atLeast(PATHS[kind], moving.places)],
  edits: [add(PATHS[kind], -moving.places), put(`ledger.moving.${id}`, moving)],
})

/** They arrive, once, whoever brings them. */
export const arrival = (id: string, { places, into }: Moving, now: Instant): LedgerWrite => ({
  guards: [absent(`ledger.arrived.${id}`)],
  edits: [add(PATHS[into], places), put(`ledger.arrived.${id}`, now)],
})

/** The note of where they went is dropped once they have arrived. */
export const dropMoving = (id: string): LedgerWrite => ({ guards: [], edits: [drop(`ledger.moving.${id}`)] })

/**
 * Forgets that places arrived, once nobody can bring them again: no note says so, and no request that read one still runs.
 * @param onTheWay  the ids of all notes, read together with this ledger
 * @returns undefined when nothing is to be forgotten
 */
export const dropArrived = ({ arrived }: Pick<Ledger, 'arrived'>, onTheWay: ReadonlySet<string>, now: Instant): LedgerWrite | undefined => {
  const over = Object.entries(arrived).filter(([id, at]) => at <= later(now, -SETTLED_AFTER) && !onTheWay.has(id))
  return over.length === 0 ? undefined : { guards: [], edits: over.map(([id]) => drop(`ledger.arrived.${id}`)) }
}

/** Whether a sharded session has no online place left in any of its documents, and none between them. */
export const areAllTaken = (ledgers: readonly Pick<Ledger, 'left' | 'moving' | 'arrived'>[]): boolean => {
  const arrived = new Set(ledgers.flatMap((ledger) => Object.keys(ledger.arrived)))
  return ledgers.every(({ left, moving }) => left.online === 0 && Object.keys(moving).every((id) => arrived.has(id)))
}
