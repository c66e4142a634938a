import type { ScienceBase } from '@domain/base/base'
import type { StoredContent } from '@domain/edition/decideImport'
import type { LedgerCount, RemovedSession, SessionChange } from '@domain/edition/decideSessions'
import { differingFields } from '@domain/edition/differingFields'
import type { Programme } from '@domain/edition/edition'
import type { ScienceEvent } from '@domain/event/event'
import { later, MINUTE, type Instant } from '@domain/kernel/instant'
import { newLedger } from '@domain/session/ledger'
import { SHARES, type SessionFacts } from '@domain/session/session'
import { evenly, shardId, shardsFor } from '@domain/session/shards'
import { inTurns } from '../edition/inTurns'
import { collection, command, type Changes } from './cloud'
import { named, readProgramme } from './programme'
import { FACT_FIELDS, renewShards, shardDocuments, type SessionDocument } from './sessions'
import { Fault } from '../fault'

type Stored<T extends { readonly id: string }> = Omit<T, 'id'> & { readonly _id: string }

const editions = collection<Stored<Programme>>('editions')
const events = collection<Stored<ScienceEvent>>('events')
const bases = collection<Stored<ScienceBase>>('bases')
const sessions = collection<SessionDocument>('sessions')

/** The most the database gives in one call; an edition file may describe fewer of everything. Half way through an import there may be more sessions. */
const MOST = 1000

/** Everything of an edition that an import compares itself with. 4 calls, and 1 for each further thousand of sessions. */
export const readContent = async (editionId: string): Promise<StoredContent> => {
  const where = { editionId }
  const [programme, ...found] = await Promise.all([
    readProgramme(editionId),
    events.find({ where, limit: MOST }),
    bases.find({ where, limit: MOST }),
    readAllFacts(editionId),
  ])
  const [storedEvents, storedBases, storedSessions] = found
  if ([storedEvents, storedBases].some(({ length }) => length === MOST)) throw new Fault(`edition ${editionId} is more than a call can read`)
  return {
    ...(programme && { programme }),
    events: storedEvents.map(named),
    bases: storedBases.map(named),
    sessions: storedSessions.map(named),
  }
}

const readAllFacts = async (editionId: string): Promise<readonly SessionDocument[]> => {
  const all = new Map<string, SessionDocument>()
  for (let from = 0, more = true; more; ) {
    const where = { editionId, startsAt: command.gte(from) }
    const found = await sessions.find({ where, orderBy: [['startsAt', 'asc']], limit: MOST, fields: FACT_FIELDS })
    for (const document of found) all.set(document._id, document)
    const last = found.at(-1)?.startsAt ?? from
    // The last moment is read once more: some of its sessions may lie beyond the thousandth.
    more = found.length === MOST && last > from
    from = last
  }
  return [...all.values()]
}

/** So many ledgers fit into one reply, were each of them full. */
const LEDGERS_AT_ONCE = 50

/** How full sessions are, those that are still there. 1 call for each fifty, and 1 for each large one. */
export const readLedgerCounts = async (ids: readonly string[]): Promise<Readonly<Record<string, LedgerCount>>> => {
  const pieces = Array.from({ length: Math.ceil(ids.length / LEDGERS_AT_ONCE) }, (_, no) => ids.slice(no * LEDGERS_AT_ONCE, (no + 1) * LEDGERS_AT_ONCE))
  const fields = ['shards', 'ledger.rev', 'ledger.left', 'ledger.holders', 'ledger.waiting', 'ledger.past', 'ledger.allotments']
  const found = await inTurns(pieces, (piece) => sessions.find({ where: { _id: command.in([...piece]) }, limit: MOST, fields }))
  return Object.fromEntries(await inTurns(found.flat(), async (document) => [document._id, await countOf(document)] as const))
}

const readLedgerCount = async (id: string): Promise<LedgerCount | undefined> => (await readLedgerCounts([id]))[id]

const countOf = async ({ _id, shards: isLarge, ledger }: SessionDocument): Promise<LedgerCount> => {
  const shards = isLarge === undefined ? [] : await shardDocuments.find({ where: { shardOf: _id }, limit: MOST, fields: ['ledger.holders', 'ledger.past'] })
  const reservations = [{ ledger }, ...shards].reduce((sum, { ledger: each }) =>
    sum + people(each.holders) + people(each.waiting) + people(each.past?.held) + people(each.allotments), 0)
  return { rev: ledger.rev, left: ledger.left, reservations }
}

const people = (entries: object | undefined): number => Object.keys(entries ?? {}).length

/** Each 1 call. */
export const putEvent = async (event: ScienceEvent): Promise<void> => events.put(stored(event))
export const putBase = async (base: ScienceBase): Promise<void> => bases.put(stored(base))
export const putProgramme = async (programme: Programme): Promise<void> => editions.put(stored(programme))
export const removeEvent = async (id: string): Promise<number> => events.remove({ _id: id })
export const removeBase = async (id: string): Promise<number> => bases.remove({ _id: id })

/**
 * Opens a new session with an empty ledger; a large one with its shards first, so that whoever can read it can reserve.
 * What is there already is left alone, with whoever holds places. 1 call; 9 for a large one, 65 for a very large one.
 */
export const addSession = async (facts: SessionFacts): Promise<void> => {
  const count = shardsFor(facts.capacity.online)
  const { online, ...others } = facts.capacity
  if (count === undefined) {
    await sessions.insert({ ...stored(facts), factsRev: 1, ledger: newLedger(facts.capacity) })
    return
  }
  const shares = evenly(online, count).map((places, shard) => ({ _id: shardId(facts.id, shard), places }))
  await inTurns(shares, ({ _id, places }) => shardDocuments.insert({ _id, shardOf: facts.id, factsRev: 1, ledger: newLedger({ online: places }) }))
  await sessions.insert({ ...stored(facts), shards: count, factsRev: 1, ledger: newLedger(others) })
}

/** Longer than a function runs: should the import be cut off, sign-up opens again by itself. */
const CLOSED_FOR = 2 * MINUTE

/**
 * Of a large session: nobody can take a place for two minutes, so that what is counted stays so. Places are taken in its
 * shards, which the root's revision knows nothing of. 3 calls; none where all is in one document.
 * @returns the revision to go by; undefined when somebody holds a place, or the ledger is not as it was read
 */
const closed = async ({ id, shards, signUpOpensAt }: SessionFacts, rev: number, now: Instant): Promise<number | undefined> => {
  if (shards === undefined) return rev
  const shut = { signUpOpensAt: later(now, CLOSED_FOR), factsRev: command.inc(1), 'ledger.rev': command.inc(1) }
  if ((await sessions.change({ _id: id, 'ledger.rev': rev }, shut)) !== 1) return undefined
  await renewShards(id)
  const count = await readLedgerCount(id)
  if (count?.reservations === 0 && count.rev === rev + 1) return count.rev
  await sessions.change({ _id: id }, { signUpOpensAt, factsRev: command.inc(1) })
  return undefined
}

/**
 * Changes a session's facts, never its holders. 1 call; 4 for what people planned by in a large one.
 * @returns false when the change was only good while nobody held a place, and somebody does now
 */
export const changeSession = async ({ before, after, guard }: SessionChange, now: Instant): Promise<boolean> => {
  const written = (value: unknown): unknown => (value === undefined ? command.remove() : command.set(value))
  const fields = differingFields(before, after)
  const facts: Changes = {
    ...Object.fromEntries(fields.map((field) => [field, written(after[field])])),
    factsRev: command.inc(1),
  }
  if (!guard) {
    await sessions.change({ _id: after.id }, facts)
    return true
  }
  const rev = await closed(before, guard.rev, now)
  if (rev === undefined) return false
  const places = SHARES.map((share) => [`ledger.left.${share}`, command.inc(guard.morePlaces[share])] as const)
  const changes = { ...facts, signUpOpensAt: after.signUpOpensAt, ...Object.fromEntries(places), 'ledger.rev': command.inc(1) }
  return (await sessions.change({ _id: after.id, 'ledger.rev': rev }, changes)) === 1
}

/** Removes a session whose ledger is still as it was read, and its shards. 2 calls; 5 for a large one. @returns false when it is not */
export const removeSession = async ({ id, rev, before }: RemovedSession, now: Instant): Promise<boolean> => {
  const closedAt = await closed(before, rev, now)
  if (closedAt === undefined) return false
  const isRemoved = (await sessions.remove({ _id: id, 'ledger.rev': closedAt })) === 1
  if (isRemoved) await shardDocuments.remove({ shardOf: id })
  return isRemoved
}

const stored = <T extends { readonly id: string }>({ id, ...rest }: T) => ({ _id: id, ...rest })
