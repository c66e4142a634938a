import type { Action } from '@domain/contract/api'

/** Actions that change what is the caller's own. */
const WRITES: ReadonlySet<Action> = new Set<Action>([
  'reserve', 'cancel', 'changeParty', 'move', 'joinWaiting', 'leaveWaiting', 'acceptOffer', 'keepSubscriptions', 'correctRecord', 'deleteRecord', 'reserveGroup',
  'saveMember', 'removeMember', 'giveConsent', 'withdrawConsent',
])

/** Actions whose answers carry what is the caller's own. */
const READS: ReadonlySet<Action> = new Set<Action>(['home', 'listSessions', 'event', 'base', 'myTickets', 'myRecords', 'subscriptions', 'family'])

/** How often something of the caller's own was changed from here, also when nobody knows whether it was. */
export interface Changes {
  count: number
}

/**
 * Runs a call. What was asked before a sign-up, a cancel or a deletion was answered may not know of it: it is asked again,
 * so that no screen loses what another has just obtained.
 */
export const afterChanges = async <Result>(changes: Changes, action: Action, run: () => Promise<Result>): Promise<Result> => {
  for (;;) {
    const before = changes.count
    const result = await run()
    if (WRITES.has(action)) changes.count += 1
    if (!READS.has(action) || changes.count === before) return result
  }
}
