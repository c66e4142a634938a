import { outOf } from '@domain/checkin/allotment'
import type { Instant } from '@domain/kernel/instant'
import { entryKey, type Entry, tailsOf, type EntryState, type Person, type Tail } from '@domain/person/person'
import { EMPTY_PARTY, partySize, type Party } from '@domain/reservation/party'
import type { Holder, Ledger, Waiting } from '@domain/session/ledger'
import { sessionEnd } from '@domain/session/signUpPhase'
import { SHARES, type Places, type SessionFacts, type Share } from '@domain/session/session'
import { sessionOfShard } from '@domain/session/shards'
import { isGateDocument, type GateDocument } from '../../cloudfunctions/server/store/gateBooks'
import { readAll } from './database'

/** A session's root document. */
export interface RootDocument extends Omit<SessionFacts, 'id'> {
  readonly _id: string
  readonly ledger: Ledger
}

/** A session's root document or one of its shards. */
type LedgerDocument = { readonly _id: string; readonly ledger: Ledger }

/** Everything the cloud keeps about places. */
export interface Truth {
  readonly sessions: readonly SessionTruth[]
  readonly people: readonly Person[]
}

export interface SessionTruth {
  readonly root: RootDocument
  /** The root and its shards. */
  readonly ledgers: readonly LedgerDocument[]
  /** What happened at its gates. */
  readonly books: readonly GateDocument[]
}

/** Reads every ledger and every person out of the emulator. */
export const readTruth = async (emulatorUrl: string): Promise<Truth> => {
  const stored = (await readAll(emulatorUrl, 'sessions')) as readonly object[]
  const books = stored.filter(isGateDocument)
  const documents = stored.filter((document) => !isGateDocument(document)) as readonly unknown[] as readonly LedgerDocument[]
  const agenda = (await readAll(emulatorUrl, 'agenda')) as readonly unknown[]
  const isRoot = (document: LedgerDocument): document is RootDocument => sessionOfShard(document._id) === document._id
  const bySession = new Map<string, LedgerDocument[]>()
  for (const document of documents) {
    const id = sessionOfShard(document._id)
    bySession.set(id, [...(bySession.get(id) ?? []), document])
  }
  return {
    sessions: documents.filter(isRoot).map((root) => ({ root, ledgers: bySession.get(root._id) ?? [], books: books.filter(({ gateOf }) => gateOf === root._id) })),
    people: agenda.filter(isPerson),
  }
}

const isPerson = (document: unknown): document is Person =>
  typeof document === 'object' && document !== null && 'entries' in document

/** What may never be wrong, whatever was cut off in the middle. @returns sentences; none when all is well */
export const ledgerFaults = ({ sessions }: Pick<Truth, 'sessions'>): readonly string[] =>
  sessions.flatMap((session) =>
    // Who waits stands in the root document; a shard only knows what it got back for them.
    [...placeFaults(session), ...bookerFaults(session), ...queueFaults(session.root.ledger)].map(
      (fault) => `${session.root._id}: ${fault}`,
    ),
  )

/** Places that wait in a shard while somebody waits for places: nobody is at work any more, and only the clock would find them. */
export const forgottenPlaces = ({ sessions }: Pick<Truth, 'sessions'>): readonly string[] =>
  sessions.flatMap(({ root, ledgers }) => {
    const freed = sum(ledgers.filter(({ _id }) => _id !== root._id), ({ ledger }) => ledger.freed)
    return freed > 0 && root.ledger.waitingCount > 0 ? [`${root._id}: ${freed} freed in shards, ${root.ledger.waitingCount} wait`] : []
  })

/** Places with people, by share: reserved, or borrowed for the gates. */
export const heldPlaces = ({ ledgers }: SessionTruth): Places => sumByShare((share) =>
  sum(ledgers.flatMap(({ ledger }) => Object.values(ledger.holders)), (holder) => (holder.share === share ? partySize(holder.party) : 0))
  + sum(ledgers, ({ ledger }) => partySize(ledger.past?.held[share]?.people ?? EMPTY_PARTY))
  + (share === 'walkIn' ? sum(ledgers, ({ ledger }) => outOf(ledger.allotments) + (ledger.past?.walkInPlaces ?? 0)) : 0))

const sumByShare = (of: (share: Share) => number): Places => ({
  online: of('online'), group: of('group'), walkIn: of('walkIn'), phone: of('phone'),
})

const sum = <Each>(all: readonly Each[], of: (each: Each) => number): number => all.reduce((total, each) => total + of(each), 0)

/** Places that are neither held nor the share's own: those offered, freed for the waiting list, or on their way. */
const onTheirWay = ({ ledgers }: SessionTruth): number => {
  const arrived = new Set(ledgers.flatMap(({ ledger }) => Object.keys(ledger.arrived ?? {})))
  return sum(ledgers, ({ ledger }) =>
    ledger.freed +
    sum(Object.values(ledger.waiting), ({ offer }) => offer?.places ?? 0) +
    sum(Object.entries(ledger.moving ?? {}), ([transfer, { places }]) => (arrived.has(transfer) ? 0 : places)))
}

/** Held + left + freed + offered = capacity. Shares are told apart until what others have left is everyone's. */
const placeFaults = (session: SessionTruth): readonly string[] => {
  const { root, ledgers } = session
  const held = heldPlaces(session)
  const left = sumByShare((share) => sum(ledgers, ({ ledger }) => ledger.left[share]))
  const own = (share: Share): number => held[share] + left[share] + (share === 'online' ? onTheirWay(session) : 0)
  const groups: readonly (readonly Share[])[] = root.sharesReleasedAt === undefined ? SHARES.map((share) => [share]) : [['online', 'group', 'phone'], ['walkIn']]
  const wrong = groups.filter((shares) => sum(shares, own) !== sum(shares, (share) => root.capacity[share]))
  const negative = ledgers.filter(({ ledger }) => ledger.freed < 0 || SHARES.some((share) => ledger.left[share] < 0))
  return [
    ...wrong.map((shares) => `${shares.join('+')}: ${sum(shares, own)} places where ${sum(shares, (share) => root.capacity[share])} are`),
    ...negative.map(({ _id }) => `${_id} has less than nothing`),
  ]
}

/** Nobody holds or waits twice. */
const bookerFaults = ({ ledgers }: SessionTruth): readonly string[] => {
  const bookers = ledgers.flatMap(({ ledger }) => [...Object.keys(ledger.holders), ...Object.keys(ledger.waiting)])
  return bookers.filter((booker, at) => bookers.indexOf(booker) !== at).map((booker) => `${booker} is in it twice`)
}

const queueFaults = (ledger: Ledger): readonly string[] => {
  const { queue, waiting, waitingCount, freed, left } = ledger
  const unanswered = Object.keys(waiting).filter((personId) => !waiting[personId]?.offer)
  const rules: readonly (readonly [holds: boolean, fault: string])[] = [
    [sameSet(queue, unanswered), `the queue ${queue.join()} is not who waits without an offer: ${unanswered.join()}`],
    [waitingCount === queue.length, `waitingCount ${waitingCount} with ${queue.length} in the queue`],
    [waitingCount > 0 || freed === 0, `${freed} places freed for nobody`],
    [waitingCount === 0 || left.online === 0, `${left.online} places left although ${waitingCount} wait`],
    [Object.values(waiting).every(isOfferFitting), 'an offer that does not fit its party'],
  ]
  return rules.filter(([holds]) => !holds).map(([, fault]) => fault)
}

const isOfferFitting = ({ offer, party, atLeast }: Waiting): boolean =>
  !offer || (offer.places >= atLeast && offer.places <= partySize(party))

const sameSet = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && new Set([...some, ...others]).size === some.length

/** What must be right besides once the sweeper has been: every place has its entry, every entry its place. */
export const settledFaults = (truth: Truth, now: Instant): readonly string[] => settledBy(truth, new Map(truth.people.map((person) => [person.personId, person])), now)

const settledBy = (truth: Truth, people: ReadonlyMap<string, Person>, now: Instant): readonly string[] => [
  ...ledgerFaults(truth),
  ...truth.sessions.flatMap((session) => [...unfinished(session, truth), ...tendFaults(session)].map((fault) => `${session.root._id}: ${fault}`)),
  ...truth.sessions.flatMap((session) => withoutEntry(session, people, now)),
  ...entryFaults(truth, now),
  ...truth.people.filter(({ tails = [], entries }) => !isSameSet(tails, tailsOf(entries))).map(({ personId }) => `${personId} is found by a phone number that is not theirs, or not by one that is`),
]

const isSameSet = (tails: readonly Tail[], expected: readonly Tail[]): boolean =>
  tails.length === expected.length && expected.every(({ of, tail }) => tails.some((each) => each.of === of && each.tail === tail))

const entryFaults = ({ sessions, people }: Truth, now: Instant): readonly string[] => {
  const known = new Map(sessions.map((session) => [session.root._id, knownIn(session)]))
  const knownOf = (sessionId: string): ReadonlyMap<string, Known> => known.get(sessionId) ?? new Map()
  return people.flatMap((person) => Object.values(person.entries).flatMap((entry) => withoutPlace(person, entry, { knownOf, now })))
}

/** A move whose old place is still held; places that left and never came. */
const unfinished = ({ ledgers }: SessionTruth, { sessions }: Truth): readonly string[] => {
  const holders = (sessionId: string): readonly Holder[] =>
    sessions.find(({ root }) => root._id === sessionId)?.ledgers.flatMap(({ ledger }) => Object.values(ledger.holders)) ?? []
  const arrived = new Set(ledgers.flatMap(({ ledger }) => Object.keys(ledger.arrived ?? {})))
  const moves = ledgers.flatMap(({ ledger }) => Object.values(ledger.holders)).filter(({ movedFrom }) =>
    movedFrom && holders(movedFrom.sessionId).some(({ ticketId }) => ticketId === movedFrom.ticketId))
  const lost = ledgers.flatMap(({ ledger }) => Object.keys(ledger.moving ?? {})).filter((transfer) => !arrived.has(transfer))
  return [...moves.map(({ ticketId }) => `${ticketId} holds its old place too`), ...lost.map((transfer) => `transfer ${transfer} never arrived`)]
}

/** Freed places that the first in the queue whose party fits could have. */
const tendFaults = ({ root, ledgers }: SessionTruth): readonly string[] => {
  const { freed, queue, waiting } = root.ledger
  const passedOver = queue.filter((personId) => !root.cancelled && freed > 0 && (waiting[personId]?.atLeast ?? Infinity) <= freed)
  const shards = ledgers.filter(({ _id }) => _id !== root._id)
  const isWaitedFor = queue.length > 0
  const stranded = shards.filter(({ ledger }) => ledger.freed > 0 || (isWaitedFor && ledger.left.online > 0))
  const isHidden = root.ledger.soldOut === true && sum(ledgers, ({ ledger }) => ledger.left.online) > 0
  return [
    ...passedOver.map((personId) => `${personId} waits while ${freed} places are free`),
    ...stranded.map(({ _id, ledger }) => `${ledger.freed + ledger.left.online} places for those who wait lie in ${_id}`),
    ...(isHidden ? ['it says sold out, and has places'] : []),
  ]
}

interface Known {
  readonly state: EntryState
  readonly ticketId: string
  readonly party: Party
}

const knownIn = ({ ledgers }: SessionTruth): ReadonlyMap<string, Known> =>
  new Map(ledgers.flatMap(({ ledger }) => [
    ...Object.entries(ledger.holders).map(([personId, holder]): [string, Known] => [personId, { ...holder, state: 'held' }]),
    ...Object.entries(ledger.waiting).map(([personId, turn]): [string, Known] => [personId, { ...turn, state: turn.offer ? 'offered' : 'waiting' }]),
  ]))

/** Once it is over a booker may delete the entry, and the clock does in the end. */
const withoutEntry = (session: SessionTruth, people: ReadonlyMap<string, Person>, now: Instant): readonly string[] => {
  if (now >= sessionEnd(session.root)) return []
  return [...knownIn(session)].flatMap(([personId, known]) => {
    const entry = people.get(personId)?.entries[entryKey(session.root._id)]
    if (!entry) return [`${session.root._id}: ${personId} is ${known.state} without an entry`]
    return isAs(entry, known) ? [] : [`${session.root._id}: ${personId} is ${known.state} ${known.ticketId}, the entry says ${entry.state} ${entry.ticketId}`]
  })
}

const isAs = (entry: Entry, { state, ticketId, party }: Known): boolean =>
  entry.state === state && entry.ticketId === ticketId && JSON.stringify(sorted(entry.party)) === JSON.stringify(sorted(party))

const sorted = (party: Party): unknown => Object.entries(party).sort()

const LIVE: readonly EntryState[] = ['held', 'waiting', 'offered']
const UNDER_WAY: readonly EntryState[] = ['asked', 'leaving', 'changing']
/** The clock looks after ten minutes (domain/person/decideAsk.ts); its run is given one more. */
const SETTLED_AFTER_MS = 11 * 60_000

const withoutPlace = (
  person: Person,
  entry: Entry,
  { knownOf, now }: { readonly knownOf: (sessionId: string) => ReadonlyMap<string, Known>; readonly now: Instant },
): readonly string[] => {
  const known = knownOf(entry.sessionId).get(person.personId)
  const name = `${entry.sessionId}: the entry of ${person.personId}`
  if (LIVE.includes(entry.state) && !known) return [`${name} is ${entry.state} without a place`]
  return UNDER_WAY.includes(entry.state) && now - entry.at >= SETTLED_AFTER_MS ? [`${name} is still ${entry.state}`] : []
}
