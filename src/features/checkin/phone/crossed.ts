import type { Crossed } from '@domain/checkin/gateBook'
import { rosterCrossed, type RosterPart } from '@domain/checkin/roster'
import { partySize } from '@domain/reservation/party'
import type { KeptRecord } from '@/features/checkin/phone/records'

/** By gate, everybody counted in and out as far as this phone knows: what the roster says, and its own since. */
export const crossedOf = (parts: readonly RosterPart[], own: readonly KeptRecord[]): Readonly<Record<string, Crossed>> => {
  const crossed: Record<string, Crossed> = { ...rosterCrossed(parts) }
  for (const kept of own) {
    const { gate } = kept.record
    const before = crossed[gate] ?? { in: 0, out: 0 }
    const { came, went } = countsOf(kept)
    crossed[gate] = { in: before.in + came, out: before.out + went }
  }
  return crossed
}

const countsOf = ({ record, listed }: KeptRecord): { readonly came: number; readonly went: number } => {
  if (record.kind === 'refused') return { came: 0, went: 0 }
  const sign = signOf(record.undone, listed)
  return record.kind === 'exit' ? { came: 0, went: sign * record.people } : { came: sign * partySize(record.people), went: 0 }
}

/** What was taken back is counted off where the roster has it. */
const signOf = (undone: true | undefined, listed: true | undefined): number => {
  if (!undone) return 1
  return listed ? -1 : 0
}
