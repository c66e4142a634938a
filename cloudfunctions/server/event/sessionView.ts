import type { SessionView } from '@domain/contract/api'
import type { SessionAndView } from '../store/sessions'

/** A session with its places and the caller's own reservation. */
export const sessionView = ({ session, ledger: { left, mine } }: SessionAndView): SessionView => ({
  ...session,
  placesLeft: left,
  ...(mine && { mine: { ticketId: mine.ticketId, party: mine.party } }),
})
