import { lentPlaces } from '@domain/checkin/allotment'
import { seenHolder, wholeBook } from '@domain/checkin/gateBook'
import { oneADay, type SessionOutline } from '@domain/session/outline'
import type { Instant } from '@domain/kernel/instant'
import type { Ledger, LedgerView, Released } from '@domain/session/ledger'
import type { LedgerWrite } from '@domain/session/ledgerWrite'
import { shownPlaces } from '@domain/session/openPlaces'
import type { SessionFacts } from '@domain/session/session'
import { homeShard, homeShards, shardOfPerson } from '@domain/session/shards'
import { collection, command, type Condition } from './cloud'
import { bookIn, isGateDocument, scansOf, type GateDocument } from './gateBooks'
import { changesOf, conditionOf } from './ledgerUpdate'

type Facts = Omit<SessionFacts, 'id'>
export interface SessionDocument extends Facts {
  readonly _id: string
  /** Grows with every change of the facts: places are taken only in the session as it was read. */
  readonly factsRev: number
  readonly ledger: Ledger
  /** The organiser's latest change; its repeat is known by the key. */
  readonly lastChange?: { readonly key: string; readonly at: Instant }
}

/** 分片: part of a large session's online places. It has no facts, so that no list of sessions finds it. */
export interface ShardDocument extends Pick<SessionDocument, '_id' | 'factsRev' | 'ledger'> {
  readonly shardOf: string
}

export const sessionDocuments = collection<SessionDocument>('sessions')
export const shardDocuments = collection<ShardDocument>('sessions')

/** A session as one caller sees it, and where its documents stand. */
export interface SessionAndView {
  readonly session: SessionFacts
  readonly factsRev: number
  readonly ledger: LedgerView
  /** The caller's home shard; absent when the session lies in one document. */
  readonly home?: Pick<ShardDocument, '_id' | 'factsRev'>
}

export const FACT_FIELDS = [
  'editionId', 'eventId', 'baseId', 'kind', 'title', 'placeName', 'startsAt', 'endsAt', 'signUpOpensAt', 'signUpClosesAt',
  'capacity', 'capacityChanged', 'sharesReleasedAt', 'partyMax', 'forBands', 'childrenPerAdult', 'liveMax', 'gates',
  'asks', 'acknowledge', 'groupMax', 'needsNames', 'tour', 'fromPattern', 'cancelled', 'stopped', 'insideMax', 'moved', 'shards', 'demo',
] as const satisfies readonly (keyof Facts)[]

/** The session's facts, its places, and only the caller's own entries: other people's never leave the database. */
const viewFields = (personId: string | undefined): readonly string[] => [
  ...FACT_FIELDS,
  'factsRev', 'ledger.rev', 'ledger.left', 'ledger.freed', 'ledger.waitingCount', 'ledger.queue', 'ledger.soldOut', 'ledger.allotments',
  ...(personId ? [`ledger.holders.${personId}`, `ledger.waiting.${personId}`, `ledger.released.${personId}`] : []),
]

/** Where a caller's view of a session can lie: its document, and the home shard should it have shards. */
const documentsFor = (id: string, personId: string | undefined): readonly string[] =>
  personId === undefined ? [id] : [id, ...homeShards(id, shardOfPerson(personId))]

/** One session as a caller may see it. 1 call. @param ticketId  the caller's, where it matters whether the party is in */
export const readSession = async (id: string, personId: string | undefined, ticketId?: string): Promise<SessionAndView | undefined> =>
  (await readSessions([id], personId, { ticketIds: ticketId === undefined ? [] : [ticketId] })).get(id)

/**
 * The same with everybody's turns, for actions that give places back: who waits is offered them. They stay in the
 * function. 1 call.
 */
export const readSessionWithTurns = async (id: string, personId: string, ticketId?: string): Promise<SessionAndView | undefined> =>
  (await readSessions([id], personId, { ticketIds: ticketId === undefined ? [] : [ticketId], withTurns: true })).get(id)

interface Besides {
  /** The caller's tickets, for which the gates are asked whether the party is in. */
  readonly ticketIds?: readonly string[]
  readonly withTurns?: true
}

/** Several sessions as a caller may see them. 1 call. */
export const readSessions = async (
  ids: readonly string[],
  personId: string | undefined,
  { ticketIds = [], withTurns }: Besides = {},
): Promise<ReadonlyMap<string, SessionAndView>> => {
  const scans = scansOf(ids, ticketIds)
  const own = withTurns ? viewFields(personId).filter((path) => !path.startsWith('ledger.waiting.')).concat('ledger.waiting') : viewFields(personId)
  const fields = [...own, 'shardOf', ...(ticketIds.length > 0 ? ['gateOf', ...scans.fields] : [])]
  const where = { _id: command.in([...ids.flatMap((id) => documentsFor(id, personId)), ...scans.ids]) }
  const found: readonly object[] = await sessionDocuments.find({ where, limit: MOST, fields })
  const books = found.filter(isGateDocument)
  const shards = found.filter(isShard)
  const roots = (found as readonly SessionDocument[]).filter(({ _id }) => ids.includes(_id))
  return new Map(roots.map((root) => [root._id, withEntry(viewed(root, homeAmong(shards, root, personId), personId), books)]))
}

const isShard = (document: object): document is ShardDocument => 'shardOf' in document

/** With whether the caller's party is in, as far as its ticket was asked for. */
const withEntry = (found: SessionAndView, books: readonly GateDocument[]): SessionAndView => {
  const { ledger, session } = found
  if (!ledger.mine || books.length === 0) return found
  const own = books.filter(({ gateOf }) => gateOf === session.id).map(bookIn)
  return { ...found, ledger: { ...ledger, mine: seenHolder(ledger.mine, wholeBook(own)) } }
}

/** The caller's home shard in a session, should it have shards. */
const homeAmong = (found: readonly ShardDocument[], { _id, shards }: SessionDocument, personId: string | undefined): ShardDocument | undefined => {
  const home = personId === undefined || shards === undefined ? undefined : homeShard(_id, personId, shards)
  return found.find((shard) => shard._id === home)
}

/** The database's own limit; an edition file describes fewer sessions. */
const MOST = 1000

/** Sessions in order of time, as a caller may see them. 1 call; 1 more when one of them has shards. */
export const listSessions = async (where: Condition, personId: string | undefined): Promise<readonly SessionAndView[]> => {
  const found = await sessionDocuments.find({ where, orderBy: [['startsAt', 'asc']], limit: MOST, fields: viewFields(personId) })
  const shards = await shardsOf(found, personId)
  return found.map((document) => {
    const own = shards.filter(({ shardOf }) => shardOf === document._id)
    const home = homeAmong(own, document, personId)
    const seen = viewed(document, home, personId)
    return { ...seen, ledger: { ...seen.ledger, left: { ...seen.ledger.left, online: onlineLeft(document, own) } } }
  })
}

const OUTLINE_FIELDS = [
  'eventId', 'startsAt', 'endsAt', 'signUpOpensAt', 'signUpClosesAt', 'sharesReleasedAt', 'placeName', 'cancelled', 'shards',
  'demo', 'fromPattern', 'capacity.online', 'ledger.left', 'ledger.waitingCount', 'ledger.allotments',
] as const

/**
 * An edition's sessions in order of time, as lists show them: no more crosses to the phone than is looked at. 1 call; 1
 * more when one of them has shards.
 */
export const listOutlines = async (editionId: string, personId: string | undefined, now: Instant): Promise<readonly SessionOutline[]> => {
  const fields = [...OUTLINE_FIELDS, ...(personId ? [`ledger.holders.${personId}.ticketId`] : [])]
  const found = await sessionDocuments.find({ where: { editionId }, orderBy: [['startsAt', 'asc']], limit: MOST, fields })
  const shards = await shardsOf(found, personId)
  const outlines = found.map((document) => outlined(document, shards.filter(({ shardOf }) => shardOf === document._id), personId, now))
  return oneADay(outlines, now)
}

const outlined = (
  document: SessionDocument,
  shards: readonly ShardDocument[],
  personId: string | undefined,
  now: Instant,
): SessionOutline => {
  const { _id, ledger, factsRev: _rev, shards: _shards, sharesReleasedAt: _released, ...facts } = document
  const left = { ...ledger.left, online: onlineLeft(document, shards) }
  const { online, walkIn } = shownPlaces(document, { left, waitingCount: ledger.waitingCount, lent: lentPlaces(ledger.allotments) }, now)
  const isMine = personId !== undefined && [document, ...shards].some((each) => each.ledger.holders?.[personId])
  return {
    id: _id,
    ...facts,
    placesLeft: { online, walkIn },
    ...(ledger.waitingCount > 0 && { waiting: ledger.waitingCount }),
    ...(isMine && { mine: true as const }),
  }
}

/** What the shards of these sessions have left, and what the caller holds there. No call when there are none. */
const shardsOf = async (documents: readonly SessionDocument[], personId: string | undefined): Promise<readonly ShardDocument[]> => {
  const sharded = documents.filter(({ shards }) => shards !== undefined).map(({ _id }) => _id)
  if (sharded.length === 0) return []
  const mine = personId ? [`ledger.holders.${personId}`, `ledger.waiting.${personId}`, `ledger.released.${personId}`] : []
  const fields = ['shardOf', 'factsRev', 'ledger.left.online', 'ledger.freed', ...mine]
  return shardDocuments.find({ where: { shardOf: command.in([...sharded]) }, limit: MOST, fields })
}

const onlineLeft = ({ ledger }: SessionDocument, shards: readonly ShardDocument[]): number =>
  shards.reduce((sum, shard) => sum + shard.ledger.left.online, ledger.left.online)

/** One session with its whole ledger; of a sharded one the root's and the given person's or ticket's shard. 1 call. */
export const readLedgers = async (ids: readonly string[]): Promise<readonly (SessionDocument | ShardDocument)[]> =>
  ids.length === 0 ? [] : sessionDocuments.find({ where: { _id: command.in([...ids]) }, limit: MOST })

/** Documents' revisions without their contents; of sessions also these of their facts, and the places left. 1 call. */
export const readRevisions = async (ids: readonly string[], facts: readonly string[]): Promise<readonly (SessionDocument | ShardDocument | GateDocument)[]> =>
  sessionDocuments.find({ where: { _id: command.in([...ids]) }, limit: MOST, fields: [...facts, 'gateOf', 'rev', 'ledger.rev', 'ledger.left'] })

/**
 * Makes a decided change of one document, if its guards still hold: the commit of every action on places. 1 call.
 * @param factsRev  the facts as they were read, where the decision hangs on them
 * @returns false when something changed meanwhile; nothing was written then
 */
export const writeLedger = async (documentId: string, write: LedgerWrite, factsRev?: number): Promise<boolean> => {
  const where = { _id: documentId, ...(factsRev !== undefined && { factsRev }), ...conditionOf(write) }
  return (await sessionDocuments.change(where, changesOf(write))) === 1
}

/** The document in which a caller's new place is taken. */
export const homeOf = ({ session, factsRev, home }: SessionAndView): { readonly id: string; readonly factsRev: number } =>
  home ? { id: home._id, factsRev: home.factsRev } : { id: session.id, factsRev }

/** The document that holds the caller's place. */
export const documentOfMine = (found: SessionAndView): string =>
  found.ledger.mineIn === 'home' && found.home ? found.home._id : found.session.id

/** The facts as they were read with that document: a party does not grow in a session that was closed meanwhile. */
export const factsRevOfMine = ({ ledger, factsRev, home }: SessionAndView): number =>
  ledger.mineIn === 'home' && home ? home.factsRev : factsRev

export const factsOf = ({ _id, factsRev: _rev, ledger: _ledger, lastChange: _last, ...facts }: SessionDocument): SessionFacts => ({ id: _id, ...facts })

const viewed = (root: SessionDocument, home: ShardDocument | undefined, personId: string | undefined): SessionAndView => {
  const { rev, left, freed, waitingCount, queue, soldOut, waiting, allotments } = root.ledger
  const lent = lentPlaces(allotments)
  const own = personId === undefined ? {} : ownEntries(root.ledger, home?.ledger, personId)
  return {
    session: factsOf(root),
    factsRev: root.factsRev,
    ...(home && { home: { _id: home._id, factsRev: home.factsRev } }),
    ledger: {
      rev, left, freed, waitingCount, queue,
      ...(waiting && { waiting }),
      ...(soldOut && { soldOut }),
      ...(lent > 0 && { lent }),
      ...(home && { home: { left: home.ledger.left.online } }),
      ...own,
    },
  }
}

type Own = Pick<LedgerView, 'mine' | 'mineIn' | 'myWaiting' | 'myReleased'>

const ownEntries = (root: Ledger, home: Ledger | undefined, personId: string): Own => {
  const mine = root.holders?.[personId]
  return {
    ...(mine ? { mine, mineIn: 'root' } : awayEntry(home?.holders, personId)),
    ...only('myWaiting', root.waiting?.[personId]),
    ...only('myReleased', latest([root.released, home?.released].map((released) => released?.[personId]))),
  }
}

const awayEntry = (holders: Ledger['holders'] | undefined, personId: string): Own => {
  const mine = holders?.[personId]
  return mine ? { mine, mineIn: 'home' } : {}
}

const only = <Key extends keyof Own>(key: Key, value: Own[Key] | undefined): Pick<Own, Key> | object => (value ? { [key]: value } : {})

const latest = (released: readonly (Released | undefined)[]): Released | undefined =>
  released.reduce((last, each) => (each && (!last || each.at > last.at) ? each : last), undefined)

/** A session with its whole ledger. */
export interface EditionSession {
  readonly root: SessionDocument
  readonly shards: readonly ShardDocument[]
}

/** An edition's sessions with their whole ledgers, for staff. 1 call; 1 more when one of them has shards. */
export const readEditionSessions = async (editionId: string): Promise<readonly EditionSession[]> => {
  const roots = await sessionDocuments.find({ where: { editionId }, orderBy: [['startsAt', 'asc']], limit: MOST })
  const sharded = roots.filter(({ shards }) => shards !== undefined).map(({ _id }) => _id)
  const shards = sharded.length === 0 ? [] : await shardDocuments.find({ where: { shardOf: command.in(sharded) }, limit: MOST })
  return roots.map((root) => ({ root, shards: shards.filter(({ shardOf }) => shardOf === root._id) }))
}

const PLANNED_FIELDS = ['editionId', 'eventId', 'baseId', 'startsAt', 'endsAt', 'cancelled'] as const

/** When an edition's sessions are, and of what. 1 call. */
export const listPlanned = (editionId: string): Promise<readonly Pick<SessionFacts, (typeof PLANNED_FIELDS)[number]>[]> =>
  sessionDocuments.find({ where: { editionId }, orderBy: [['startsAt', 'asc']], limit: MOST, fields: [...PLANNED_FIELDS] })

/** Shards decide on the facts as they were read: after a change what was begun before must look again. 1 call. */
export const renewShards = async (sessionId: string): Promise<void> => {
  await shardDocuments.change({ shardOf: sessionId }, { factsRev: command.inc(1) })
}
