import type { Crossed } from '@domain/checkin/gateBook'
import { rosterCrossed, type RosterPart } from '@domain/checkin/roster'
import { partySize } from '@domain/reservation/party'
import type { KeptRecord } from '@/features/checkin/phone/records'

/** By gate, everybody counted in and out as far as this phone knows: what the roster says, and its own since. */
export const crossedOf = (parts: readonly RosterPart[], own: readonly KeptRecord[]): Readonly<Record<string, Crossed>> => {
  const crossed: Record<string, Crossed> = { ...rosterCrossed(parts) }
  for (const { record } of own) {
    const before = crossed[record.gate] ?? { in: 0, out: 0 }
    const { came, went } = countsOf(record)
    crossed[record.gate] = { in: before.in + came, out: before.out + went }
  }
  return crossed
}

const countsOf = (record: KeptRecord['record']): { readonly came: number; readonly went: number } => {
  if (record.kind === 'refused' || record.undone) return { came: 0, went: 0 }
  return record.kind === 'exit' ? { came: 0, went: record.people } : { came: partySize(record.people), went: 0 }
}
