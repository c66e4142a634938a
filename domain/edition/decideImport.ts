import type { ScienceBase } from '@domain/base/base'
import type { Change } from '@domain/edition/difference'
import type { EditionContent, Programme } from '@domain/edition/edition'
import { asWritten, differingFields } from '@domain/edition/differingFields'
import { decideSessions, type LedgerCount, type SessionWrites } from '@domain/edition/decideSessions'
import { programmeOf, type ToSounds } from '@domain/edition/programme'
import type { ScienceEvent } from '@domain/event/event'
import type { SessionFacts } from '@domain/session/session'

/** What is in force, as far as an import looks at it. */
export interface StoredContent {
  readonly programme?: Programme
  readonly events: readonly ScienceEvent[]
  readonly bases: readonly ScienceBase[]
  readonly sessions: readonly SessionFacts[]
}

/** Everything that has to be written; `applyImport` says in which order. */
export interface ImportWrites extends SessionWrites {
  readonly events: readonly ScienceEvent[]
  readonly bases: readonly ScienceBase[]
  readonly programme?: Programme
  readonly removedEvents: readonly string[]
  readonly removedBases: readonly string[]
}

export interface ImportDecision {
  readonly changes: readonly Change[]
  readonly writes: ImportWrites
}

/**
 * What an import changes and writes. Whatever people hold reservations for is kept, and with a kept session its event
 * and base. Deciding again after all is written yields nothing but the kept ones, and no writes.
 * @param ledgers  for each of `sessionsInDoubt`, how full it is
 * @param toSounds  how names sound, for the table of contents
 */
export const decideImport = (
  stored: StoredContent,
  content: EditionContent,
  ledgers: Readonly<Record<string, LedgerCount>>,
  toSounds: ToSounds,
): ImportDecision => {
  const sessions = decideSessions(stored.sessions, content.sessions, ledgers)
  const events = decideDocuments(stored.events, content.events, reservationsBy('eventId', sessions.kept))
  const bases = decideDocuments(stored.bases, content.bases, reservationsBy('baseId', sessions.kept))
  const programme = programmeOf({ ...content, events: events.wanted, bases: bases.wanted }, toSounds)
  const fields = stored.programme && differingFields(stored.programme, programme)
  const isSame = fields?.length === 0
  const editionChange: Change = {
    what: 'edition',
    id: programme.id,
    title: programme.name,
    how: fields ? 'changed' : 'added',
    fields: asWritten(fields ?? []),
  }
  return {
    changes: [
      ...(isSame ? [] : [editionChange]),
      ...events.changes.map((change) => ({ what: 'event' as const, ...change })),
      ...bases.changes.map((change) => ({ what: 'base' as const, ...change })),
      ...sessions.changes,
    ],
    writes: {
      events: events.written,
      bases: bases.written,
      ...sessions.writes,
      ...(isSame ? {} : { programme }),
      removedEvents: events.removed,
      removedBases: bases.removed,
    },
  }
}

type KeptSession = { readonly session: SessionFacts; readonly reservations: number }

/** Reservations in kept sessions, by the event or base they belong to. */
const reservationsBy = (key: 'eventId' | 'baseId', kept: readonly KeptSession[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { session, reservations } of kept) {
    const id = session[key]
    if (id) counts.set(id, (counts.get(id) ?? 0) + reservations)
  }
  return counts
}

type Described = ScienceEvent | ScienceBase

const titleOf = (described: Described): string => ('title' in described ? described.title : described.name)

/** Events and bases: added, changed, removed; one that a kept session needs is not removed. */
const decideDocuments = <T extends Described>(
  stored: readonly T[],
  described: readonly T[],
  needed: ReadonlyMap<string, number>,
) => {
  const storedById = new Map(stored.map((each) => [each.id, each]))
  const ids = new Set(described.map(({ id }) => id))
  const dropped = stored.filter(({ id }) => !ids.has(id))
  const written = described.filter((each) => {
    const before = storedById.get(each.id)
    return !before || differingFields(before, each).length > 0
  })
  const changes: Omit<Change, 'what'>[] = [
    ...written.map((each) => changeOf(storedById.get(each.id), each)),
    ...dropped.map((each) => dropOf(each, needed.get(each.id))),
  ]
  return {
    wanted: [...described, ...dropped.filter(({ id }) => needed.has(id))],
    written,
    removed: dropped.map(({ id }) => id).filter((id) => !needed.has(id)),
    changes,
  }
}

const changeOf = <T extends Described>(before: T | undefined, after: T): Omit<Change, 'what'> => ({
  id: after.id,
  title: titleOf(after),
  how: before ? 'changed' : 'added',
  fields: before ? asWritten(differingFields(before, after)) : [],
})

const dropOf = (before: Described, reservations: number | undefined): Omit<Change, 'what'> => ({
  id: before.id,
  title: titleOf(before),
  how: reservations === undefined ? 'removed' : 'kept',
  fields: [],
  ...(reservations !== undefined && { reservations }),
})
