import { crossedAt, wentIn, type Crossed, type GateBook } from '@domain/checkin/gateBook'
import type { RosterEntry } from '@domain/checkin/decideCheckIn'
import { inOrder, type Entered } from '@domain/checkin/gateScans'
import { instant, SECOND, type Instant } from '@domain/kernel/instant'
import { parsePartyCode, partyCode } from '@domain/reservation/partyCode'
import { EMPTY_PARTY } from '@domain/reservation/party'
import type { Ledger } from '@domain/session/ledger'

/**
 * 名单: what a phone at a gate holds to decide without network: short codes, counts, state; no names. It comes in parts,
 * one for each document of the session, so that only what changed is fetched again and no key of a phone's storage grows
 * large. A part is a text with a line for each ticket: 20,000 of them are looked up in without being read.
 */
export type RosterPart = TicketsPart | EnteredPart

/** Who holds places, and what was given up: `7K3M9Q2H a2c1 3`, a group not approved `… 3 r`, given up `7K3M9Q2H x m1f0c0`. */
export interface TicketsPart {
  readonly kind: 'tickets'
  /** The document's, and its revision. */
  readonly id: string
  readonly rev: number
  readonly lines: string
}

/** Who is in: `7K3M9Q2H a2 m1f0c0 1`, the last being the gate's place in `gates`. */
export interface EnteredPart {
  readonly kind: 'entered'
  readonly id: string
  readonly rev: number
  readonly lines: string
  readonly gates: readonly string[]
  /** By gate, everybody counted in and out. */
  readonly crossed: Readonly<Record<string, Crossed>>
}

/** A ledger document as a part of the roster. */
export const ticketsPart = (id: string, ledger: Pick<Ledger, 'rev' | 'holders' | 'released'>): TicketsPart => ({
  kind: 'tickets',
  id,
  rev: ledger.rev,
  lines: linesOf([
    ...Object.values(ledger.holders).map(({ ticketId, party, rev, review }) => [ticketId, partyCode(party), rev.toString(36), ...(review ? ['r'] : [])]),
    ...Object.values(ledger.released).map(({ ticketId, at }) => [ticketId, 'x', packed(at)]),
  ]),
})

/** A gate document as a part of the roster. */
export const enteredPart = (id: string, rev: number, book: GateBook): EnteredPart => {
  const gates: string[] = []
  const numberOf = (gate: string) => {
    if (!gates.includes(gate)) gates.push(gate)
    return String(gates.indexOf(gate))
  }
  const lines = linesOf(
    Object.entries(book.tickets).flatMap(([ticketId, { scans }]) => {
      const [first] = inOrder(scans)
      return first ? [[ticketId, partyCode(wentIn(scans)), packed(first[1].at), numberOf(first[1].gate)]] : []
    }),
  )
  return { kind: 'entered', id, rev, lines, gates, crossed: crossedAt(book) }
}

/** Every line begins with a line break, so that a ticket is found by one search. */
const linesOf = (lines: readonly (readonly string[])[]): string => lines.map((words) => `\n${words.join(' ')}`).join('')

/** To the second, as tickets have it. */
const packed = (at: Instant): string => Math.floor(at / SECOND).toString(36)
const unpacked = (text: string | undefined): Instant => instant(Number.parseInt(text ?? '0', 36) * SECOND)

/** What the roster knows of a ticket; undefined where no part has it. @param parts  of one session, in any order */
export const rosterEntry = (parts: readonly RosterPart[], ticketId: string): RosterEntry | undefined => {
  const [held] = parts.flatMap((part) => (part.kind === 'tickets' ? heldIn(part, ticketId) : []))
  return held?.state === 'held' ? { ...held, ...enteredIn(parts, ticketId) } : held
}

const heldIn = ({ lines }: TicketsPart, ticketId: string): readonly RosterEntry[] => {
  const [code, rev, review] = wordsOf(lines, ticketId)
  if (code === undefined) return []
  if (code === 'x') return [{ state: 'released', at: unpacked(rev) }]
  const party = parsePartyCode(code) ?? EMPTY_PARTY
  return [{ state: 'held', party, rev: Number.parseInt(rev ?? '1', 36), ...(review === 'r' && { underReview: true }) }]
}

/** Who of a ticket is in, as the roster has it. */
export const enteredIn = (parts: readonly RosterPart[], ticketId: string): { readonly entered?: Entered } => {
  for (const part of parts) {
    const [code, at, gate] = part.kind === 'entered' ? wordsOf(part.lines, ticketId) : []
    if (part.kind === 'entered' && code !== undefined) {
      return { entered: { at: unpacked(at), gate: part.gates[Number(gate)] ?? '', people: parsePartyCode(code) ?? EMPTY_PARTY } }
    }
  }
  return {}
}

const wordsOf = (lines: string, ticketId: string): readonly (string | undefined)[] => {
  const start = lines.indexOf(`\n${ticketId} `)
  if (start < 0) return []
  const end = lines.indexOf('\n', start + 1)
  return lines.slice(start + ticketId.length + 2, end < 0 ? undefined : end).split(' ')
}

/** By gate, everybody counted in and out, over all parts. */
export const rosterCrossed = (parts: readonly RosterPart[]): Readonly<Record<string, Crossed>> => {
  const all: Record<string, Crossed> = {}
  for (const part of parts) {
    for (const [gate, { in: came, out }] of Object.entries(part.kind === 'entered' ? part.crossed : {})) {
      const before = all[gate] ?? { in: 0, out: 0 }
      all[gate] = { in: before.in + came, out: before.out + out }
    }
  }
  return all
}
