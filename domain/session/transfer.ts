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

/** A call of a sweep. `brings`: places arrive by it, unless they have meanwhile. */
interface SweepStep {
  readonly documentId: string
  readonly write: LedgerWrite
  readonly brings: boolean
}

type Ways = Pick<Ledger, 'moving' | 'arrived'>

/**
 * What finishes every transfer that was begun, in this order; it may be cut off anywhere, and several sweeps may run.
 * Only places that were not seen to have arrived are brought: so nobody brings them once more after it is forgotten, ten
 * minutes later, that they have.
 * @param ledgers  all documents of the session, read in one call
 */
export const sweepSteps = (ledgers: ReadonlyMap<string, Ways>, now: Instant): readonly SweepStep[] => {
  const notes = [...ledgers].flatMap(([from, { moving }]) => Object.entries(moving).map(([id, note]) => ({ from, id, note })))
  const onTheWay = new Set(notes.map(({ id }) => id))
  return [
    ...notes.flatMap(({ from, id, note }) => [
      ...(ledgers.get(note.to)?.arrived[id] === undefined ? [{ documentId: note.to, write: arrival(id, note, now), brings: true }] : []),
      { documentId: from, write: { guards: [], edits: [drop(`ledger.moving.${id}`)] }, brings: false },
    ]),
    ...[...ledgers].flatMap(([documentId, ledger]) => forgetting(documentId, ledger, onTheWay, now)),
  ]
}

/** That places arrived is forgotten once nobody can bring them again: no note says so, and whoever read one has ended. */
const forgetting = (documentId: string, { arrived }: Ways, onTheWay: ReadonlySet<string>, now: Instant): readonly SweepStep[] => {
  const over = Object.entries(arrived).filter(([id, at]) => at <= later(now, -SETTLED_AFTER) && !onTheWay.has(id))
  const edits = over.map(([id]) => drop(`ledger.arrived.${id}`))
  return edits.length === 0 ? [] : [{ documentId, write: { guards: [], edits }, brings: false }]
}

/** Whether a sharded session has no online place left in any of its documents, and none between them. */
export const areAllTaken = (ledgers: readonly Pick<Ledger, 'left' | 'moving' | 'arrived'>[]): boolean => {
  const arrived = new Set(ledgers.flatMap((ledger) => Object.keys(ledger.arrived)))
  return ledgers.every(({ left, moving }) => left.online === 0 && Object.keys(moving).every((id) => arrived.has(id)))
}
