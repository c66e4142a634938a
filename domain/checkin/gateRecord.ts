import { instant, type Instant } from '@domain/kernel/instant'
import type { Party } from '@domain/reservation/party'
import { parsePartyCode, partyCode } from '@domain/reservation/partyCode'

/** 离线记录: something that happened at a gate while its phone was on its own, as the phone keeps it. */
export type GateRecord = TicketRecord | WalkInRecord | ExitRecord | RefusedRecord

interface RecordFacts {
  readonly scanId: string
  /** By the phone's clock, corrected by the offset at its last contact. */
  readonly at: Instant
  readonly gate: string
}

/** People let in on a ticket. */
export interface TicketRecord extends RecordFacts {
  readonly kind: 'ticket'
  readonly ticketId: string
  readonly people: Party
  readonly rev?: number
  readonly fromSheet?: true
  readonly undone?: true
}

/** People let in without one. `allotment`: the places they were taken from. */
export interface WalkInRecord extends RecordFacts {
  readonly kind: 'walkIn'
  readonly people: Party
  readonly allotment?: string
  readonly fromSheet?: true
  readonly undone?: true
}

/** People counted out. */
export interface ExitRecord extends RecordFacts {
  readonly kind: 'exit'
  readonly people: number
  readonly undone?: true
}

/** A scan that let nobody in. `code`: the refusal's. */
export interface RefusedRecord extends RecordFacts {
  readonly kind: 'refused'
  readonly code: string
  readonly ticketId?: string
}

/** What says in which of a session's gate documents a record lies (gateBook.ts): its ticket; of what has none, its scan id. */
export const bookKeyOf = (record: GateRecord): string => (record.kind === 'ticket' ? record.ticketId : record.scanId)

/**
 * A record as one line, some 60 bytes, because a request to a function carries 100 KB and a thousand scans must fit:
 * `t <scanId> <at> <gate> <marks> <ticketId> <people> <rev>`, numbers in base 36, the gate by its place in a list.
 * Marks: `s` from the sheet, `u` undone, `-` none.
 */
export const packRecord = (record: GateRecord, gates: readonly string[]): string => {
  const { scanId, at, gate } = record
  const facts = [scanId, at.toString(36), String(gates.indexOf(gate))]
  switch (record.kind) {
    case 'ticket':
      return ['t', ...facts, marksOf(record), record.ticketId, partyCode(record.people), (record.rev ?? 0).toString(36)].join(' ')
    case 'walkIn':
      return ['w', ...facts, marksOf(record), partyCode(record.people), record.allotment ?? '-'].join(' ')
    case 'exit':
      return ['e', ...facts, marksOf(record), record.people.toString(36)].join(' ')
    case 'refused':
      return ['r', ...facts, '-', record.code, record.ticketId ?? '-'].join(' ')
  }
}

const marksOf = (record: { readonly fromSheet?: true; readonly undone?: true }): string =>
  `${record.fromSheet ? 's' : ''}${record.undone ? 'u' : ''}` || '-'

/** Reads a line back; undefined where it is none of ours. */
export const parseRecord = (line: string, gates: readonly string[]): GateRecord | undefined => {
  const match = LINE.exec(line)
  if (!match) return undefined
  const { kind, scanId, at, gate: number, marks, rest } = match.groups as LineParts
  const gate = gates[Number(number)]
  if (gate === undefined) return undefined
  return READERS[kind]({ scanId, at: instant(Number.parseInt(at, 36)), gate }, rest, readMarks(marks))
}

type LineParts = Readonly<Record<'scanId' | 'at' | 'gate' | 'marks' | 'rest', string>> & { readonly kind: keyof typeof READERS }

const readMarks = (marks: string): Marks => ({
  ...(marks.includes('s') && { fromSheet: true }),
  ...(marks.includes('u') && { undone: true }),
})

const LINE = /^(?<kind>[twer]) (?<scanId>[A-Za-z0-9-]{16,40}) (?<at>[0-9a-z]{7,8}) (?<gate>\d{1,2}) (?<marks>su?|u|-) (?<rest>[A-Za-z0-9_ -]{1,60})$/

type Marks = { readonly fromSheet?: true; readonly undone?: true }
type Read = (facts: RecordFacts, rest: string, marks: Marks) => GateRecord | undefined

const PEOPLE = /^(?:[asyc]\d{1,3}){1,4}$/
const TICKET_ID = /^[0-9A-HJKMNP-TV-Z]{8}$/

const peopleOf = (code: string | undefined): Party | undefined => (code !== undefined && PEOPLE.test(code) ? parsePartyCode(code) : undefined)

const readTicketLine: Read = (facts, rest, marks) => {
  const [ticketId = '', code, rev = ''] = rest.split(' ')
  const people = peopleOf(code)
  if (!people || !TICKET_ID.test(ticketId) || !/^[0-9a-z]{1,5}$/.test(rev)) return undefined
  return { kind: 'ticket', ...facts, ticketId, people, ...(rev !== '0' && { rev: Number.parseInt(rev, 36) }), ...marks }
}

const readWalkInLine: Read = (facts, rest, marks) => {
  const [code, allotment = ''] = rest.split(' ')
  const people = peopleOf(code)
  if (!people || !/^(?:-|[A-Za-z0-9-]{16,40})$/.test(allotment)) return undefined
  return { kind: 'walkIn', ...facts, people, ...(allotment !== '-' && { allotment }), ...marks }
}

const readExitLine: Read = (facts, rest, { undone }) =>
  /^[0-9a-z]{1,2}$/.test(rest) ? { kind: 'exit', ...facts, people: Number.parseInt(rest, 36), ...(undone && { undone }) } : undefined

const readRefusedLine: Read = (facts, rest) => {
  const [code = '', ticketId = ''] = rest.split(' ')
  if (!/^[A-Z_]{1,40}$/.test(code) || (ticketId !== '-' && !TICKET_ID.test(ticketId))) return undefined
  return { kind: 'refused', ...facts, code, ...(ticketId !== '-' && { ticketId }) }
}

const READERS = { t: readTicketLine, w: readWalkInLine, e: readExitLine, r: readRefusedLine }
