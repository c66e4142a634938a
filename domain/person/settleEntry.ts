import { withoutAbsent } from '@domain/kernel/absent'
import type { Entry } from '@domain/person/person'
import type { Holder, LedgerView, Released, Waiting } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'
import { sessionEnd } from '@domain/session/signUpPhase'

/** What a session's ledger has of one person. */
export interface Found {
  readonly session: SessionFacts
  readonly ledger: Pick<LedgerView, 'mine' | 'myWaiting' | 'myReleased'>
}

/** The entry as the ledger has it now; undefined when the request never became anything and is forgotten. */
export const settleEntry = (entry: Entry, found: Found | undefined): Entry | undefined => {
  if (entry.state === 'cancelled' || entry.state === 'lapsed') return entry
  // The session is gone with its ledger: nothing is held any more.
  if (!found) return undefined
  const { mine, myWaiting, myReleased } = found.ledger
  if (mine) return asHeld(entry, mine, found.session)
  if (myWaiting) return asWaiting(entry, myWaiting, found.session)
  return myReleased?.requestKey === entry.requestKey ? asReleased(entry, myReleased) : undefined
}

const asHeld = (entry: Entry, { requestKey, ticketId, rev, party, review }: Holder, session: SessionFacts): Entry => {
  const { offerExpiresAt: _answered, movedFrom: _done, review: _before, proposedTo: _other, ...kept } = refreshed(entry, session)
  return { ...kept, state: 'held', requestKey, ticketId, rev, party, ...reviewOf(review) }
}

const reviewOf = (review: Holder['review']): Pick<Entry, 'review' | 'proposedTo'> =>
  review ? { review: review.kind, ...(review.kind === 'proposed' && { proposedTo: review.toSessionId }) } : {}

const asWaiting = (entry: Entry, { requestKey, ticketId, party, offer }: Waiting, session: SessionFacts): Entry => {
  const { offerExpiresAt: _old, ...kept } = refreshed(entry, session)
  const waiting = { ...kept, requestKey, ticketId, party }
  return offer ? { ...waiting, state: 'offered', offerExpiresAt: offer.expiresAt } : { ...waiting, state: 'waiting' }
}

const asReleased = (entry: Entry, { at, why }: Released): Entry => {
  const { offerExpiresAt: _offer, ...kept } = entry
  const isLapsed = why === 'offerLapsed' || why === 'sessionBegan' || why === 'sessionCancelled' || why === 'declined'
  return { ...kept, state: isLapsed ? 'lapsed' : 'cancelled', cancelledAt: at, ...(why === 'moved' && { moved: true as const }) }
}

/** Whoever has given up is forgotten: name, phone and OPENID go, the fact stays. */
export const forgotten = (entry: Entry): Entry => {
  const { answers: _answers, openid: _openid, phoneTail: _phone, members: _members, ...kept } = entry
  return kept
}

/** The entry with its copies made anew: the session may have moved, or lost its known end. */
export const refreshed = ({ sessionEndsAt: _end, sharesReleasedAt: _released, ...entry }: Entry, session: SessionFacts): Entry => ({
  ...entry,
  ...copiesOf(session),
})

/** An entry's copies of its session. */
export const copiesOf = (session: SessionFacts) => {
  const { startsAt, endsAt, sharesReleasedAt, eventId, baseId, title, placeName, gates, cancelled, demo } = session
  return {
    shown: withoutAbsent<Entry['shown']>({ eventId, baseId, title, placeName, gates, demo }),
    startsAt,
    ...(endsAt !== undefined && { sessionEndsAt: endsAt }),
    ...(sharesReleasedAt !== undefined && { sharesReleasedAt }),
    endsAt: sessionEnd(session),
    ...(cancelled && { sessionCancelled: true as const }),
  }
}

