import { countWalkIns, freeWalkIns, placesOf, usedOf, walkInFigures } from '@domain/checkin/allotment'
import { insideOf } from '@domain/checkin/crowd'
import { admissionIn, crossedAt, truthOf, type Crossed, type GateBook, type RefusedScan } from '@domain/checkin/gateBook'
import { admissionOf, restOf, type Flag, type TicketTruth } from '@domain/checkin/gateScans'
import { isUnanswered } from '@domain/group/review'
import { instant, MINUTE, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY, partySize } from '@domain/reservation/party'
import { newLedger, type Ledger } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'

/** Parties and how many people they are. */
export interface Headcount {
  readonly parties: number
  readonly people: number
}

/** 待查: an entry that is looked at afterwards. `beyondAllotment`: without a ticket, and without a place for them. */
export interface FlaggedEntry {
  readonly scanId: string
  readonly why: Flag | 'beyondAllotment'
  readonly ticketId?: string
  readonly at: Instant
  readonly gate: string
  readonly people: number
}

/** Places that a phone has borrowed and not given back. */
export interface OpenAllotment {
  readonly id: string
  readonly at: Instant
  readonly places: number
  /** As far as is known: the phone may be off the network. */
  readonly used: number
}

/** What happened at a session's gates, in figures. */
export interface GateFigures {
  readonly inside: number
  readonly gates: Readonly<Record<string, Crossed>>
  /** People who went in, by quarter of an hour, from the first to the last with anybody; none left out between. */
  readonly arrivals: readonly { readonly from: Instant; readonly people: number }[]
  /** On tickets that are good; of a party that came in part, those who came. */
  readonly came: Headcount
  readonly toCome: Headcount
  readonly walkIns: { readonly within: number; readonly beyond: number }
  /** Newest first. */
  readonly flagged: readonly FlaggedEntry[]
  /** Scans that let nobody in, by the refusal's code, the most frequent first. */
  readonly refused: readonly { readonly code: string; readonly scans: number }[]
  /** Oldest first. */
  readonly allotments: readonly OpenAllotment[]
  /** Places for people without a ticket that no phone has, and nobody on paper. */
  readonly walkInLeft: number
}

interface AtGates {
  readonly session: Pick<SessionFacts, 'startsAt' | 'endsAt' | 'gates'>
  /** All of the session's; the first is its own, which has the allotments. */
  readonly ledgers: readonly Ledger[]
  readonly book: GateBook
}

/** A session's figures, from everything that is known of it. */
export const gateFigures = ({ session, ledgers, book }: AtGates, now: Instant): GateFigures => {
  const own = ledgers[0] ?? newLedger({})
  const crossed = crossedAt(book)
  const nobody = Object.fromEntries(session.gates.map((gate): [string, Crossed] => [gate, { in: 0, out: 0 }]))
  return {
    inside: insideOf(crossed),
    gates: { ...nobody, ...crossed },
    arrivals: arrivalsOf(book),
    ...attendance({ session, ledgers, book }, now),
    walkIns: walkInFigures(book, own),
    walkInLeft: freeWalkIns(book, own),
    flagged: [...flaggedTickets(ledgers, book), ...beyond(book, own)].sort((one, other) => other.at - one.at || (one.scanId < other.scanId ? -1 : 1)),
    refused: refusedByCode(book.refused),
    allotments: Object.entries(own.allotments ?? {})
      .filter(([, { givenBack }]) => !givenBack)
      .map(([id, allotment]) => ({ id, at: allotment.at, places: placesOf(allotment), used: usedOf({ [id]: allotment }, book) }))
      .sort((one, other) => one.at - other.at),
  }
}

const QUARTER = 15 * MINUTE

const arrivalsOf = ({ tickets, walkIns }: GateBook): GateFigures['arrivals'] => {
  const entries = [...Object.values(tickets).flatMap(({ scans }) => Object.values(scans)), ...Object.values(walkIns)].filter(({ undone }) => !undone)
  if (entries.length === 0) return []
  const byQuarter = new Map<number, number>()
  for (const { at, people } of entries) {
    const from = Math.floor(at / QUARTER) * QUARTER
    byQuarter.set(from, (byQuarter.get(from) ?? 0) + partySize(people))
  }
  const first = Math.min(...byQuarter.keys())
  const quarters = (Math.max(...byQuarter.keys()) - first) / QUARTER + 1
  return Array.from({ length: quarters }, (_, no) => first + no * QUARTER).map((from) => ({ from: instant(from), people: byQuarter.get(from) ?? 0 }))
}

/** A group that nobody answered has no places any more. */
const attendance = ({ session, ledgers, book }: AtGates, now: Instant): Pick<GateFigures, 'came' | 'toCome'> => {
  const holders = ledgers.flatMap((ledger) => Object.values(ledger.holders)).filter((holder) => !isUnanswered(holder, session, now))
  const parties = holders.map((holder) => ({ party: holder.party, came: admissionIn(book, holder).entered?.people ?? EMPTY_PARTY }))
  const here = parties.filter(({ came }) => partySize(came) > 0)
  return {
    came: { parties: here.length, people: here.reduce((sum, { came }) => sum + partySize(came), 0) },
    toCome: { parties: parties.length - here.length, people: parties.reduce((sum, { party, came }) => sum + partySize(restOf(party, came)), 0) },
  }
}

const flaggedTickets = (ledgers: readonly Ledger[], { tickets }: GateBook): readonly FlaggedEntry[] => {
  const truths = truthsOf(ledgers)
  return Object.entries(tickets).flatMap(([ticketId, { scans }]) =>
    admissionOf(scans, truths.get(ticketId) ?? { state: 'unknown' }).flagged.map(({ scanId, why, scan: { at, gate, people } }) =>
      ({ scanId, why, ticketId, at, gate, people: partySize(people) })))
}

/** What the ledgers know of each ticket; whoever reserved anew holds one that stands. */
const truthsOf = (ledgers: readonly Ledger[]): ReadonlyMap<string, TicketTruth> => new Map<string, TicketTruth>([
  ...ledgers.flatMap(({ released }) => Object.values(released)).map(({ ticketId, at }): [string, TicketTruth] => [ticketId, { state: 'released', at }]),
  ...ledgers.flatMap(({ holders }) => Object.values(holders)).map((holder): [string, TicketTruth] => [holder.ticketId, truthOf(holder)]),
])

const beyond = (book: GateBook, own: Ledger): readonly FlaggedEntry[] =>
  countWalkIns(book, own).filter((each) => each.beyond > 0).map(({ scanId, walkIn: { at, gate }, beyond: people }) => ({ scanId, why: 'beyondAllotment', at, gate, people }))

const refusedByCode = (refused: Readonly<Record<string, RefusedScan>>): GateFigures['refused'] => {
  const scans = new Map<string, number>()
  for (const { code } of Object.values(refused)) scans.set(code, (scans.get(code) ?? 0) + 1)
  return [...scans].map(([code, count]) => ({ code, scans: count })).sort((one, other) => other.scans - one.scans || (one.code < other.code ? -1 : 1))
}
