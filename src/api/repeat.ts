import type { Action } from '@domain/contract/api'

/** Why a call may be made again: nothing readable came back; too many callers; another took the places at the same moment. */
export type Trouble = 'silence' | 'crowd' | 'race'

/** As much of a call's result as tells whether another try may mend it. */
type Ended =
  | { readonly kind: 'done' | 'unreachable' | 'broken' | 'overloaded' }
  | { readonly kind: 'refused'; readonly refusal: { readonly code: string } }

/** Actions that change nothing: safe to repeat unasked. */
const READS: ReadonlySet<Action> = new Set<Action>([
  'home', 'listSessions', 'event', 'base', 'crowds', 'myTickets', 'myRecords', 'subscriptions', 'sharingCode', 'myGrants', 'previewEdition', 'gateSessions',
  'sessionDesk', 'sessionHolders', 'findByCode', 'callsDue', 'operatorStatus', 'groupRequests', 'family', 'crowdDesk', 'urgentDesk', 'gateDesk', 'findByPhone', 'staffGrants', 'inviteScopes', 'invitation', 'invitationPicture',
])

/** The shortest pause before each repetition, in milliseconds. */
const PAUSES_MS: Readonly<Record<Trouble, readonly number[]>> = {
  silence: [400, 1_200],
  crowd: [1_000, 2_000, 4_000],
  race: [150],
}

/** What went wrong that another try may mend. */
export const troubleOf = (result: Ended): Trouble | undefined => {
  if (result.kind === 'unreachable' || result.kind === 'broken') return 'silence'
  if (result.kind === 'overloaded') return 'crowd'
  return result.kind === 'refused' && result.refusal.code === 'RACE_LOST' ? 'race' : undefined
}

/**
 * How long to wait at least before the call is made again, in milliseconds; undefined: no more.
 * A read is repeated after silence, a write never: only the person may. In a crowd the function did not run, and
 * after `RACE_LOST` the server has said that it took no places, so then a write is repeated too, with its own key.
 * @param tried how often it was repeated for this trouble
 */
export const leastPause = (action: Action, trouble: Trouble, tried: number): number | undefined =>
  trouble === 'silence' && !READS.has(action) ? undefined : PAUSES_MS[trouble][tried]
