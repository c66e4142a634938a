import type { Refusal } from '@domain/contract/api'
import type { GateSession } from '@domain/contract/gateViews'
import type { TicketRecord, WalkInRecord } from '@domain/checkin/gateRecord'
import type { SheetLine } from '@domain/checkin/paperSheet'
import { withoutAbsent } from '@domain/kernel/absent'
import { instantOf, localDateOf, type Instant } from '@domain/kernel/instant'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { AGE_BANDS, EMPTY_PARTY, partySize, type AgeBand, type Party } from '@domain/reservation/party'
import { typedCode } from '@domain/ticket/shortCode'
import { decideAlone, type Knowledge } from '@/features/checkin/phone/decideAlone'
import { formatClock } from '@/ui/formatTime'

/** A line of the sheet that was typed in. */
export type PaperRecord = (TicketRecord | WalkInRecord) & { readonly fromSheet: true }

/** Where and when a line says that they came. */
export interface Came {
  readonly scanId: string
  readonly at: Instant
  readonly gate: string
}

/** The clock that the form opens with: the session's start. */
export const firstClock = ({ startsAt }: Pick<GateSession, 'startsAt'>): string => formatClock(startsAt)

/** `8:05`, `08：05` or `0805` on the session's day; undefined: no time. */
export const clockOn = ({ startsAt }: Pick<GateSession, 'startsAt'>, typed: string): Instant | undefined => {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:：.]?(\d{2})$/.exec(typed.trim()) ?? []
  return instantOf(localDateOf(startsAt), `${hours.padStart(2, '0')}:${minutes}`)
}

/** A ticket that was ticked on paper, by the rules of the gate; that entry is stopped now is no matter of then. */
export const ticketCame = ({ session, ...known }: Knowledge, code: string, { scanId, at, gate }: Came): Result<PaperRecord, Refusal<'checkIn'>> => {
  const ticketId = typedCode(code)
  if (ticketId === undefined) return refuse({ code: 'CODE_UNREADABLE' })
  const then = withoutAbsent<GateSession>({ ...session, stopped: undefined })
  const decided = decideAlone({ session: then, ...known }, { by: 'code', ticketId }, { at, gate, people: undefined })
  return decided.ok ? ok({ kind: 'ticket', scanId, at, gate, ticketId, people: decided.value.people, fromSheet: true }) : decided
}

/** A head count per band as typed; empty is none. Undefined: somewhere stands no number, or nobody came. */
export const typedPeople = (typed: Readonly<Partial<Record<AgeBand, string>>>): Party | undefined => {
  const counts = AGE_BANDS.map((band) => (typed[band] ?? '').trim() || '0')
  if (!counts.every((count) => /^\d{1,3}$/.test(count))) return undefined
  const people = AGE_BANDS.reduce<Party>((sum, band, at) => ({ ...sum, [band]: Number(counts[at]) }), EMPTY_PARTY)
  return partySize(people) > 0 ? people : undefined
}

/** People without a ticket, as counted on paper. */
export const walkInsCame = (people: Party, { scanId, at, gate }: Came): PaperRecord => ({ kind: 'walkIn', scanId, at, gate, people, fromSheet: true })

const LEAST_TYPED = 2
const MOST_SHOWN = 6

/** The tickets whose code begins as typed, to be ticked; none before two characters. */
export const beginning = (lines: readonly SheetLine[], typed: string): readonly SheetLine[] => {
  const start = typedStart(typed)
  return start.length < LEAST_TYPED ? [] : lines.filter(({ ticketId }) => ticketId.startsWith(start)).slice(0, MOST_SHOWN)
}

const typedStart = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
