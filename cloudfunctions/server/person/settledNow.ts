import { isUnsettled, type Entry, type Person } from '@domain/person/person'
import { settleEntry } from '@domain/person/settleEntry'
import { readSessions } from '../store/sessions'

/**
 * A person's entries as the ledgers have them at this moment: what the clock has not settled yet is looked up. A request
 * that has become nothing so far stays as it was asked. 1 call when there is such an entry, else none.
 */
export const settledNow = async ({ personId, entries }: Person): Promise<readonly Entry[]> => {
  const all = Object.values(entries)
  const open = all.filter(isUnsettled)
  if (open.length === 0) return all
  const sessions = await readSessions(open.map(({ sessionId }) => sessionId), personId)
  return all.map((entry) => (isUnsettled(entry) ? (settleEntry(entry, sessions.get(entry.sessionId)) ?? entry) : entry))
}
