import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Input, OwnRefusal } from '@domain/contract/api'
import { decideCheckIn, type RosterEntry, type Scan } from '@domain/checkin/decideCheckIn'
import { homeShards } from '@domain/session/shards'
import { shardOfTicket, typedCode } from '@domain/ticket/shortCode'
import { parseTicketText } from '@domain/ticket/ticketText'
import { put } from '@domain/session/ledgerWrite'
import type { Entered, Holder } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'
import { unchanged } from '@domain/reservation/decideCancel'
import type { StaffContext, StaffHandler } from '../context'
import { factsOf, readLedgers, writeLedger, type SessionDocument } from '../store/sessions'
import { readTicket } from '../ticket/ticketSigner'

interface Loaded {
  readonly session: SessionFacts
  /** The session's document, and of a large one the shards that the ticket may name. */
  readonly documents: readonly Pick<SessionDocument, '_id' | 'ledger'>[]
}

/** 入场核验: lets a party in, once. With the caller's grants 3 calls, and one for the audit line, which keeps refused scans too. */
export const checkIn: StaffHandler<'checkIn', Loaded> = {
  load: async ({ sessionId, read }) => {
    const ticketId = ticketNamed(read)
    const documents = await readLedgers([sessionId, ...(ticketId ? homeShards(sessionId, shardOfTicket(ticketId)) : [])])
    const root = documents.find(({ _id }) => _id === sessionId) as SessionDocument | undefined
    if (!root) return refuse({ code: 'NOT_FOUND' })
    const session = factsOf(root)
    const { editionId, eventId, baseId, startsAt } = session
    return ok({ target: { editionId, eventId, startsAt, ...(baseId !== undefined && { baseId }) }, loaded: { session, documents } })
  },

  run: async (input, { session, documents }, context) => {
    const read = readCode(input, session, context)
    if (!read.ok) return read
    const found = findTicket(documents, read.value.ticketId)
    const decision = decideCheckIn(session, found?.entry, scanOf(input, read.value, context))
    if (!decision.ok) return decision
    const { kind, entered, party } = decision.value
    if (kind === 'enter' && !(await enter(found?.held, entered))) return refuse({ code: 'RACE_LOST' })
    const { at, gate, scanId } = entered
    return ok({ party, entered: { at, gate, scanId }, ticketId: read.value.ticketId, repeated: kind === 'repeat' })
  },

  note: ({ scanId, sessionId, gate, read, scannedAt }) => {
    const ticketId = ticketNamed(read)
    return { key: scanId, sessionId, gate, by: read.by, scannedAt, ...(ticketId && { ticketId }) }
  },
}

/** The ticket's id as read, before anything about it is believed. */
const ticketNamed = (read: Input<'checkIn'>['read']): string | undefined =>
  read.by === 'qr' ? parseTicketText(read.text)?.claims.ticketId : typedCode(read.code)

type Code = Pick<Scan, 'ticketId'> & { readonly rev?: number }

/** The ticket's id from the QR, whose signature must hold, or from the short code that the steward typed. */
const readCode = (
  { read, sessionId, gate }: Input<'checkIn'>,
  { gates }: SessionFacts,
  { environment }: StaffContext,
): Result<Code, OwnRefusal<'checkIn'>> => {
  if (gates.length > 0 && !gates.includes(gate)) return refuse({ code: 'GATE_UNKNOWN' })
  if (read.by === 'code') {
    const ticketId = typedCode(read.code)
    return ticketId ? ok({ ticketId }) : refuse({ code: 'CODE_UNREADABLE' })
  }
  const ticket = readTicket(read.text, environment)
  if (ticket.kind === 'unreadable') return refuse({ code: 'CODE_UNREADABLE' })
  if (ticket.kind === 'forged') return refuse({ code: 'TICKET_FORGED' })
  const { claims } = ticket
  if (claims.sessionId !== sessionId) return refuse({ code: 'WRONG_SESSION', sessionId: claims.sessionId })
  return ok({ ticketId: claims.ticketId, rev: claims.rev })
}

const enter = async (held: Found['held'], entered: Entered): Promise<boolean> =>
  held !== undefined &&
  (await writeLedger(held.documentId, {
    guards: unchanged(held.personId, held.holder),
    edits: [put(`ledger.holders.${held.personId}.entered`, entered)],
  }))

interface Found {
  readonly entry: RosterEntry
  readonly held?: { readonly documentId: string; readonly personId: string; readonly holder: Holder }
}

const findTicket = (documents: Loaded['documents'], ticketId: string): Found | undefined => {
  for (const { _id, ledger } of documents) {
    const held = Object.entries(ledger.holders).find(([, holder]) => holder.ticketId === ticketId)
    if (held) return { entry: { state: 'held', holder: held[1] }, held: { documentId: _id, personId: held[0], holder: held[1] } }
  }
  const released = documents.flatMap(({ ledger }) => Object.values(ledger.released)).find((entry) => entry.ticketId === ticketId)
  return released && { entry: { state: 'released', at: released.at } }
}

/** On line the server's clock decides; the phone's own time is kept in the audit line only. */
const scanOf = (input: Input<'checkIn'>, code: Code, { caller, now }: StaffContext): Scan => ({
  scanId: input.scanId,
  sessionId: input.sessionId,
  gate: input.gate,
  by: caller.personId,
  at: now,
  ...code,
})
