import type { Input, Refusal } from '@domain/contract/api'
import type { GateRecord, TicketRecord } from '@domain/checkin/gateRecord'
import { withoutAbsent } from '@domain/kernel/absent'
import { instant } from '@domain/kernel/instant'
import { refuse, ok, type Result } from '@domain/kernel/result'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { typedCode } from '@domain/ticket/shortCode'
import { ticketNamed } from '@domain/ticket/ticketNamed'
import type { Around } from '@/features/checkin/phone/around'
import { decideAlone, ticketOf, type Knowledge, type LetInAlone, type Shown } from '@/features/checkin/phone/decideAlone'

/** What came of a ticket in front of the gate, and whether the phone decided it alone. */
export type GateOutcome =
  | { readonly kind: 'in'; readonly letIn: LetInAlone; readonly record: TicketRecord; readonly alone: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal<'checkIn'> | CannotVerify; readonly alone: boolean }

/** The phone has no key, or no library, to tell whether the ticket is genuine. */
interface CannotVerify {
  readonly code: 'CANNOT_VERIFY'
}

interface Attempt extends Input<'checkIn'> {
  /** The server was asked, and has not answered in time: it may have let them in. */
  readonly asked: boolean
}

interface Alone {
  readonly outcome: GateOutcome
  /** What is to be handed in. */
  readonly made: readonly GateRecord[]
}

type Needed = Pick<Around, 'readTicket' | 'newId' | 'now'>

/** Decides without the server, and says what is to be told to it later. The scan keeps its id, so that it counts once. */
export const alone = async (around: Needed, knowledge: Knowledge, attempt: Attempt): Promise<Alone> => {
  const { scanId, gate, people, read } = attempt
  const at = around.now()
  const shown = await readShown(around, knowledge, read)
  const decided = shown.ok ? decideAlone(knowledge, shown.value, { at, gate, people }) : shown
  if (!decided.ok) {
    const ticketId = shown.ok ? ticketOf(shown.value) : undefined
    const refused: GateRecord = { kind: 'refused', scanId: around.newId(), at, gate, code: decided.refusal.code, ...(ticketId && { ticketId }) }
    // Should the server have let them in and not been heard: they did not go in.
    return { outcome: { kind: 'refused', refusal: decided.refusal, alone: true }, made: [refused, ...(attempt.asked ? notIn(attempt) : [])] }
  }
  const { ticketId, people: wentIn, rev } = decided.value
  const record = withoutAbsent<TicketRecord>({ kind: 'ticket', scanId, ticketId, people: wentIn, at, gate, rev })
  return { outcome: { kind: 'in', letIn: decided.value, record, alone: true }, made: [record] }
}

/** That nobody went in on an attempt, whatever the server has made of it; nothing where it named no ticket. */
export const notIn = ({ scanId, gate, scannedAt, read }: Input<'checkIn'>): readonly TicketRecord[] => {
  const ticketId = ticketNamed(read)
  return ticketId === undefined ? [] : [{ kind: 'ticket', scanId, ticketId, at: instant(scannedAt), gate, people: { ...EMPTY_PARTY, adult: 1 }, undone: true }]
}

type Unread = { readonly code: 'CODE_UNREADABLE' | 'TICKET_FORGED' } | CannotVerify

const readShown = async ({ readTicket }: Needed, { roster }: Knowledge, read: Input<'checkIn'>['read']): Promise<Result<Shown, Unread>> => {
  if (read.by === 'code') {
    const ticketId = typedCode(read.code)
    return ticketId ? ok({ by: 'code', ticketId }) : refuse({ code: 'CODE_UNREADABLE' })
  }
  const ticket = await readTicket(read.text, roster.head?.publicKeys ?? {})
  return ticket.kind === 'genuine' ? ok({ by: 'qr', claims: ticket.claims }) : refuse({ code: REFUSED[ticket.kind] })
}

const REFUSED = { unreadable: 'CODE_UNREADABLE', forged: 'TICKET_FORGED', cannotVerify: 'CANNOT_VERIFY' } as const
