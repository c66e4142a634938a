import { rosterEntry, type RosterPart } from '@domain/checkin/roster'
import { withoutAbsent } from '@domain/kernel/absent'
import { partySize, type Party } from '@domain/reservation/party'

/** A line of the 纸质名单: a ticket's code and who comes on it; no names. */
export interface SheetLine {
  readonly ticketId: string
  readonly party: Party
  /** People who were in already when it was printed. */
  readonly entered?: number
  /** A group that its host unit has not approved: not let in. */
  readonly underReview?: true
}

/** Every ticket that the roster has places for, sorted by code. Each of 20,000 lines is read once. */
export const sheetLines = (parts: readonly RosterPart[]): readonly SheetLine[] => {
  const entered = byTicket(parts, 'entered')
  return [...byTicket(parts, 'tickets')]
    .flatMap(([ticketId, held]) => lineOf(ticketId, [held, ...(entered.get(ticketId) ?? [])].flat()))
    .sort((one, other) => (one.ticketId < other.ticketId ? -1 : 1))
}

/** Each ticket's own lines, as parts of one line. */
const byTicket = (parts: readonly RosterPart[], kind: RosterPart['kind']): ReadonlyMap<string, readonly RosterPart[]> =>
  new Map(parts.filter((part) => part.kind === kind).flatMap((part) =>
    part.lines.split('\n').filter(Boolean).map((line) => [line.slice(0, 8), [{ ...part, lines: `\n${line}` }]] as const)))

const lineOf = (ticketId: string, own: readonly RosterPart[]): readonly SheetLine[] => {
  const entry = rosterEntry(own, ticketId)
  if (entry?.state !== 'held') return []
  const { party, underReview, entered } = entry
  return [withoutAbsent<SheetLine>({ ticketId, party, underReview, entered: entered && partySize(entered.people) })]
}
