import type { GateOutcome } from '@/features/checkin/phone/alone'
import { decideCheckIn, type RosterEntry, type Scan } from '@domain/checkin/decideCheckIn'
import { withEntered, type Entered, type Flag, type TicketTruth } from '@domain/checkin/gateScans'
import { withoutAbsent } from '@domain/kernel/absent'
import { instant } from '@domain/kernel/instant'
import type { GateSession } from '@domain/contract/gateViews'
import { partySize } from '@domain/reservation/party'
import type { Presented } from './plan'
import type { Visitor } from './visitors'

/** A ticket was shown, and what the steward was told. */
export interface Attempt extends Presented {
  readonly round: number
  readonly gate: string
  readonly outcome: GateOutcome
}

/** What an all-online day would have made of the same arrivals, and what this one must therefore show for review. */
export interface Expected {
  /** People who are in, by ticket. */
  readonly came: Readonly<Record<string, number>>
  /** `<ticket> <why>`, one for each entry to be looked at, sorted. */
  readonly flagged: readonly string[]
  /** Refused here, and let in by a gate that knows everything: there must be none. */
  readonly wronged: readonly string[]
}

const WHY: Readonly<Record<string, Flag>> = {
  ALREADY_CHECKED_IN: 'double', MORE_THAN_PARTY: 'double', TICKET_CANCELLED: 'cancelled', TICKET_REPLACED: 'replaced',
  AWAITING_REVIEW: 'awaitingReview', TICKET_UNKNOWN: 'unknown',
}

/**
 * The all-online day: `decideCheckIn` with the truth of its round on each arrival, in the order of time. Not a second
 * session on the host: rounds are apart and a ticket is shown once in a round to a steward, so the order is exact, and the
 * rule needs no host to be asked twice a thousand times.
 */
export const allOnline = (session: GateSession, attempts: readonly Attempt[]): Expected => {
  const entered = new Map<string, Entered>()
  const [flagged, wronged]: [string[], string[]] = [[], []]
  for (const attempt of attempts) {
    const { visitor: { ticketId }, gate, round, outcome, undone } = attempt
    const before = entered.get(ticketId)
    const decided = decideCheckIn(session, entryIn(attempt.visitor, round, before), scanOf(session, attempt))
    if (outcome.kind === 'refused') {
      if (decided.ok) wronged.push(`${ticketId}: ${outcome.refusal.code} at ${gate} in round ${round}`)
    } else if (!undone) {
      if (decided.ok) entered.set(ticketId, withEntered(before, decided.value.scan))
      else flagged.push(`${ticketId} ${WHY[decided.refusal.code] ?? decided.refusal.code}`)
    }
  }
  return { came: Object.fromEntries([...entered].map(([ticketId, { people }]) => [ticketId, partySize(people)])), flagged: flagged.sort(), wronged }
}

const scanOf = ({ doors }: GateSession, { gate, rev, people }: Attempt): Scan => withoutAbsent<Scan>({ at: doors.opensAt, gate, by: '', rev, people })

const entryIn = ({ versions, cancelledFrom, underReview }: Visitor, round: number, entered: Entered | undefined): RosterEntry | undefined => {
  const version = versions.filter(({ from }) => from <= round).at(-1)
  if (!version) return undefined
  if (cancelledFrom !== undefined && cancelledFrom <= round) return { state: 'released', at: instant(0) }
  const { rev, party } = version
  return { state: 'held', rev, party, ...(underReview && { underReview }), ...(entered && { entered }) }
}

/** What the ledger says of a ticket in the end. */
export const truthOf = ({ versions, cancelledFrom, underReview }: Visitor): TicketTruth => {
  const last = versions.at(-1)
  if (!last) return { state: 'unknown' }
  if (cancelledFrom !== undefined) return { state: 'released', at: instant(0) }
  return { state: 'held', rev: last.rev, party: last.party, ...(underReview && { underReview }) }
}
