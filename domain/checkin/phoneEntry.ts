import { partySize, type Party } from '@domain/reservation/party'
import type { RosterEntry } from '@domain/checkin/decideCheckIn'
import { inOrder, restOf, withEntered, type Entered, type GateScans } from '@domain/checkin/gateScans'
import { enteredIn, rosterEntry, type RosterPart } from '@domain/checkin/roster'
import type { TicketClaims } from '@domain/ticket/ticketText'

/** What a phone without network knows of a ticket. */
export interface OnPhone {
  readonly entry: RosterEntry | undefined
  /** The ticket is newer than the roster: its signature alone speaks for it. */
  readonly newer: boolean
}

interface Known {
  readonly parts: readonly RosterPart[]
  /** This phone's own scans of the ticket that the roster does not have yet. */
  readonly own: GateScans
  /** Whom the roster counts as in, and this phone has taken back since. */
  readonly takenBack: Party
  /** What a genuine ticket says; absent where its code was typed. */
  readonly claims: Pick<TicketClaims, 'rev' | 'party'> | undefined
}

/**
 * What `decideCheckIn` is asked with on a phone. A genuine ticket that the roster does not have, or has an older picture
 * of, was obtained after the roster was loaded and is good; what the roster says was given up stays given up.
 */
export const entryOnPhone = (ticketId: string, { parts, own, takenBack, claims }: Known): OnPhone => {
  const listed = rosterEntry(parts, ticketId)
  if (listed?.state === 'released') return { entry: listed, newer: false }
  const newer = claims !== undefined && (!listed || listed.rev < claims.rev)
  const entry = newer ? { state: 'held' as const, rev: claims.rev, party: claims.party } : listed
  const entered = withOwn(less(enteredIn(parts, ticketId).entered, takenBack), own)
  return { entry: entry && { ...entry, ...(entered && { entered }) }, newer }
}

/** An empty one is a scan taken back before anybody knew whom it was for. */
const withOwn = (listed: Entered | undefined, own: GateScans): Entered | undefined =>
  inOrder(own).filter(([, { people }]) => partySize(people) > 0).reduce<Entered | undefined>((entered, [, scan]) => withEntered(entered, scan), listed)

const less = (entered: Entered | undefined, takenBack: Party): Entered | undefined => {
  const people = entered && restOf(entered.people, takenBack)
  return entered && people && partySize(people) > 0 ? { ...entered, people } : undefined
}
