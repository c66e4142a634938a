import { crossedAt, wholeBook, type Crossed, type GateBook } from '@domain/checkin/gateBook'
import { admissionOf } from '@domain/checkin/gateScans'
import { partySize } from '@domain/reservation/party'
import { bookIn, isGateDocument } from '../../../cloudfunctions/server/store/gateBooks'
import type { Cloud } from '../cloud'
import { readAll } from '../database'
import { allOnline, truthOf } from './attempts'
import type { Rehearsed } from './rehearse'
import { GATES } from './setting'

/** What the organisers see of a day. */
export interface DayFigures {
  /** People who came, by ticket. */
  readonly came: Readonly<Record<string, number>>
  /** `<ticket> <why>`, one for each entry to be looked at, sorted. */
  readonly flagged: readonly string[]
  /** By gate, whoever was let in and counted out. */
  readonly crossed: Readonly<Record<string, Crossed>>
}

/** Everything that the gates of a session have written. */
export const readBook = async ({ emulatorUrl }: Pick<Cloud, 'emulatorUrl'>, sessionId: string): Promise<GateBook> => {
  const documents = (await readAll(emulatorUrl, 'sessions')) as readonly object[]
  return wholeBook(documents.filter(isGateDocument).filter(({ gateOf }) => gateOf === sessionId).map(bookIn))
}

/** What the gates' documents say. */
export const figuresIn = (book: GateBook, { visitors }: Rehearsed): DayFigures => {
  const admissions = visitors.map((visitor) => ({ visitor, ...admissionOf(book.tickets[visitor.ticketId]?.scans ?? {}, truthOf(visitor)) }))
  return {
    came: Object.fromEntries(admissions.flatMap(({ visitor, entered }) => (entered ? [[visitor.ticketId, partySize(entered.people)]] : []))),
    flagged: admissions.flatMap(({ visitor, flagged }) => flagged.map(({ why }) => `${visitor.ticketId} ${why}`)).sort(),
    crossed: crossedAt(book),
  }
}

/** What they have to say: an all-online day of the same arrivals, and exactly the cases that gates apart cannot see. */
export const figuresOf = ({ session, counted }: Rehearsed): DayFigures => {
  const { came, flagged } = allOnline(session, counted.attempts)
  return { came, flagged, crossed: crossedBy(counted) }
}

const crossedBy = ({ attempts, others }: Rehearsed['counted']): DayFigures['crossed'] => {
  const letIn = attempts.flatMap(({ outcome, undone, gate }) => (outcome.kind === 'in' && !undone ? [{ gate, people: partySize(outcome.letIn.people) }] : []))
  return Object.fromEntries(GATES.map((gate) => {
    const here = others.filter((other) => other.gate === gate)
    const walkedIn = here.flatMap((other) => (other.kind === 'walkIn' ? [partySize(other.people)] : []))
    const out = here.flatMap((other) => (other.kind === 'exit' ? [other.people] : []))
    return [gate, { in: sum([...letIn.filter((each) => each.gate === gate).map(({ people }) => people), ...walkedIn]), out: sum(out) }]
  }))
}

/** Where two days' figures differ: each line of one that the other has not. */
export const differences = (one: DayFigures, other: DayFigures): readonly string[] => {
  const [first, second] = [countOf(linesOf(one)), countOf(linesOf(other))]
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((line) => {
    const [here, there] = [first.get(line) ?? 0, second.get(line) ?? 0]
    return here === there ? [] : [`${line}: ${here} and ${there}`]
  })
}

const linesOf = ({ came, flagged, crossed }: DayFigures): readonly string[] => [
  ...Object.entries(came).map(([ticketId, people]) => `${ticketId} came with ${people}`),
  ...flagged.map((each) => `${each} flagged`),
  ...Object.entries(crossed).map(([gate, count]) => `${gate} ${count.in} in ${count.out} out`),
]

/** Refusals that a steward was told of, and that are kept nowhere. */
export const forgottenRefusals = (book: GateBook, { counted }: Rehearsed): readonly string[] => {
  const key = ({ gate, code, ticketId = '' }: { readonly gate: string; readonly code: string; readonly ticketId?: string }) => `${gate} ${code} ${ticketId}`
  const kept = countOf(Object.values(book.refused).map(key))
  const told = countOf(counted.attempts.flatMap(({ outcome, gate, visitor }) =>
    (outcome.kind === 'refused' ? [key({ gate, code: outcome.refusal.code, ticketId: visitor.ticketId })] : [])))
  return [...told].filter(([each, times]) => (kept.get(each) ?? 0) < times).map(([each]) => each)
}

/** How many of each. */
export const countOf = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** Of all tickets that were shown, how many a phone decided by itself: from 0 to 1. */
export const shareDecidedAlone = ({ counted: { attempts } }: Rehearsed): number => attempts.filter(({ outcome }) => outcome.alone).length / attempts.length

export const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)
