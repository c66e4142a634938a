import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Input, OwnRefusal } from '@domain/contract/api'
import { bookOf, type RefusedScan } from '@domain/checkin/gateBook'
import { decideCheckIn, type CheckInDecision, type Scan } from '@domain/checkin/decideCheckIn'
import { typedCode } from '@domain/ticket/shortCode'
import { ticketNamed } from '@domain/ticket/ticketNamed'
import type { SessionFacts } from '@domain/session/session'
import type { StaffContext, StaffHandler } from '../context'
import { bookIn, writeBook } from '../store/gateBooks'
import { readTicket } from '../ticket/ticketSigner'
import { loadForTicket, type Gate } from './loadGate'
import { storedEntry } from './storedEntry'

/**
 * 入场核验: lets a party in, or the part of it that is there. With the caller's grants 3 calls. What is written is its
 * own record of who did it; a refused scan is kept too.
 */
export const checkIn: StaffHandler<'checkIn', Gate> = {
  load: ({ sessionId, read }) => loadForTicket(sessionId, ticketNamed(read)),

  run: async (input, gate, context) => {
    const decided = decide(input, gate, context)
    const isWritten = decided.ok ? await enter(input, gate, decided.value) : await keepRefused(input, gate, { code: decided.refusal.code, context })
    if (!decided.ok) return decided
    if (!isWritten) return refuse({ code: 'RACE_LOST' })
    const { ticketId, kind, scan: { people, at, gate: through }, party, rest } = decided.value
    return ok({ ticketId, party, people, rest, at, gate: through, repeated: kind === 'repeat' })
  },
}

interface Decided extends CheckInDecision {
  readonly ticketId: string
}

const decide = (input: Input<'checkIn'>, gate: Gate, context: StaffContext): Result<Decided, OwnRefusal<'checkIn'>> => {
  const read = readCode(input, gate.session, context)
  if (!read.ok) return read
  const { ticketId, rev } = read.value
  const decision = decideCheckIn(gate.session, storedEntry(gate, ticketId, input.scanId), scanOf(input, rev, context))
  return decision.ok ? ok({ ...decision.value, ticketId }) : decision
}

interface Code {
  readonly ticketId: string
  readonly rev?: number
}

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

/** On line the server's clock decides. */
const scanOf = ({ gate, people }: Input<'checkIn'>, rev: number | undefined, { caller, now }: StaffContext): Scan => ({
  at: now,
  gate,
  by: caller.personId,
  ...(rev !== undefined && { rev }),
  ...(people && { people }),
})

/** @returns false when something was written of this ticket meanwhile */
const enter = async ({ scanId }: Input<'checkIn'>, { session, books }: Gate, { kind, ticketId, scan }: Decided): Promise<boolean> => {
  if (kind === 'repeat') return true
  const id = bookOf(session.id, session.shards, ticketId)
  const document = books.find(({ _id }) => _id === id)
  return writeBook({
    id, session, exists: document !== undefined, guarded: true,
    edits: { [`tickets.${ticketId}.scans.${scanId}`]: scan },
    tickets: { [ticketId]: document && bookIn(document).tickets[ticketId] },
  })
}

/** Why nobody was let in settles disputes. Of a repeated scan the latest answer is kept. */
const keepRefused = (
  { scanId, sessionId, gate, read }: Input<'checkIn'>,
  { session, books }: Gate,
  { code, context: { caller, now } }: { readonly code: string; readonly context: StaffContext },
): Promise<boolean> => {
  const ticketId = ticketNamed(read)
  const refused: RefusedScan = { at: now, gate, by: caller.personId, code, ...(ticketId && { ticketId }) }
  const id = bookOf(sessionId, session.shards, ticketId ?? scanId)
  return writeBook({ id, session, exists: books.some(({ _id }) => _id === id), edits: { [`refused.${scanId}`]: refused }, tickets: {} })
}
