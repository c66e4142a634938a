import type { Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY, partySize, type Party } from '@domain/reservation/party'
import type { Holder, SeenHolder } from '@domain/session/ledger'
import { addParty, admissionOf, inOrder, type Admission, type GateScan, type GateScans, type TicketTruth } from '@domain/checkin/gateScans'

/** 直接入场: people without a ticket. */
export interface WalkIn {
  readonly at: Instant
  readonly gate: string
  readonly by: string
  readonly people: Party
  /** The allotment of walk-in places it was taken from; absent: it was used up, and they were let in all the same; or they stood on paper. */
  readonly allotment?: string
  readonly fromSheet?: true
  readonly undone?: true
}

/** 出场: so many people were counted out. */
export interface Exit {
  readonly at: Instant
  readonly gate: string
  readonly by: string
  readonly people: number
  readonly undone?: true
}

/** A scan that let nobody in, and why: kept, because it settles disputes. */
export interface RefusedScan {
  readonly at: Instant
  readonly gate: string
  readonly by: string
  /** The refusal's. */
  readonly code: string
  readonly ticketId?: string
  readonly offline?: true
}

/** 放行簿: everything that happened at the gates of a session, or of a large one's part. All by scan id. */
export interface GateBook {
  readonly tickets: Readonly<Record<string, TicketScans>>
  readonly walkIns: Readonly<Record<string, WalkIn>>
  readonly exits: Readonly<Record<string, Exit>>
  readonly refused: Readonly<Record<string, RefusedScan>>
}

/** A ticket's scans; `rev` grows with every write, so that two gates cannot both decide on the same picture. */
export interface TicketScans {
  readonly rev: number
  readonly scans: GateScans
}

export const EMPTY_BOOK: GateBook = { tickets: {}, walkIns: {}, exits: {}, refused: {} }

/** A large session's gates write into so many documents, so that a thousand scans of one phone are a few writes. */
const BOOKS = 16

/** The documents that hold a session's books. @param shards  the session's own, absent where it lies in one document */
export const bookIds = (sessionId: string, shards: number | undefined): readonly string[] =>
  shards === undefined ? [`${sessionId}#g`] : Array.from({ length: BOOKS }, (_, no) => `${sessionId}#g${no}`)

/** The document in which a ticket's scans lie; for what has no ticket, its scan id. */
export const bookOf = (sessionId: string, shards: number | undefined, key: string): string =>
  shards === undefined ? `${sessionId}#g` : `${sessionId}#g${[...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % BOOKS}`

/** The same before it is known whether the session has shards. */
export const booksThatMayHold = (sessionId: string, key: string): readonly string[] =>
  [undefined, BOOKS].map((shards) => bookOf(sessionId, shards, key))

/** Several documents' books as one. */
export const wholeBook = (books: readonly GateBook[]): GateBook => (books.length === 0 ? EMPTY_BOOK : {
  tickets: Object.assign({}, ...books.map(({ tickets }) => tickets)) as GateBook['tickets'],
  walkIns: Object.assign({}, ...books.map(({ walkIns }) => walkIns)) as GateBook['walkIns'],
  exits: Object.assign({}, ...books.map(({ exits }) => exits)) as GateBook['exits'],
  refused: Object.assign({}, ...books.map(({ refused }) => refused)) as GateBook['refused'],
})

/** What came of a ticket that somebody holds. */
export const admissionIn = ({ tickets }: Pick<GateBook, 'tickets'>, holder: Holder): Admission =>
  admissionOf(tickets[holder.ticketId]?.scans ?? {}, truthOf(holder))

/** What the ledger says of a ticket that somebody holds. */
export const truthOf = ({ party, rev, review }: Holder): TicketTruth => ({ state: 'held', party, rev, ...(review && { underReview: true }) })

/** A reservation with what the gates know of it. */
export const seenHolder = (holder: Holder, book: Pick<GateBook, 'tickets'>): SeenHolder => {
  const { entered } = admissionIn(book, holder)
  return { ...holder, ...(entered && { entered }) }
}

/** People who were counted at a gate. */
export interface Crossed {
  readonly in: number
  readonly out: number
}

/** By gate, everybody who went in, flagged or not: they are inside; and everybody who was counted out. */
export const crossedAt = ({ tickets, walkIns, exits }: GateBook): Readonly<Record<string, Crossed>> => {
  const crossed: Record<string, Crossed> = {}
  const count = (gate: string, more: Partial<Crossed>) => {
    const before = crossed[gate] ?? { in: 0, out: 0 }
    crossed[gate] = { in: before.in + (more.in ?? 0), out: before.out + (more.out ?? 0) }
  }
  for (const { scans } of Object.values(tickets)) for (const [, { gate, people }] of inOrder(scans)) count(gate, { in: partySize(people) })
  for (const { gate, people } of standing(walkIns)) count(gate, { in: partySize(people) })
  for (const { gate, people } of standing(exits)) count(gate, { out: people })
  return crossed
}

/** Of walk-ins or exits, those that were not undone. */
export const standing = <Scan extends { readonly undone?: true }>(scans: Readonly<Record<string, Scan>>): readonly Scan[] =>
  Object.values(scans).filter(({ undone }) => !undone)

/** Who walked in, in all. */
export const walkInPeople = ({ walkIns }: Pick<GateBook, 'walkIns'>): Party =>
  standing(walkIns).reduce((sum, { people }) => addParty(sum, people), EMPTY_PARTY)

/** All who went in on a ticket, whatever the ledger says of it. */
export const wentIn = (scans: GateScans): Party => inOrder(scans).reduce<Party>((sum, [, { people }]: readonly [string, GateScan]) => addParty(sum, people), EMPTY_PARTY)
