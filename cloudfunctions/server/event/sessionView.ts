import type { Instant } from '@domain/kernel/instant'
import { shownPlaces } from '@domain/session/openPlaces'
import type { SessionView } from '@domain/contract/views'
import type { Caller } from '../context'
import type { SessionAndView } from '../store/sessions'
import { myTurn } from '../waitlist/myTurn'

/** A session with its places and the caller's own reservation or turn. */
export const sessionView = ({ session, ledger }: SessionAndView, caller: Caller | undefined, now: Instant): SessionView => {
  const { shards: _shards, ...facts } = session
  const { mine, myWaiting, waitingCount, queue } = ledger
  return {
    ...facts,
    placesLeft: shownPlaces(session, ledger, now),
    ...(waitingCount > 0 && { waiting: waitingCount }),
    ...(mine && { mine: { ticketId: mine.ticketId, party: mine.party } }),
    ...(myWaiting && caller && { myWaiting: myTurn(myWaiting, queue, caller.personId) }),
  }
}
