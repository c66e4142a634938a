import { refuse, ok, type Result } from '@domain/kernel/result'
import { later } from '@domain/kernel/instant'
import { decideAsk, SETTLED_AFTER, type AskRefusal } from '@domain/person/decideAsk'
import { newPerson, type Entry, type Person } from '@domain/person/person'
import { LIVE_MAX } from '@domain/session/session'
import type { Context } from '../context'
import { readPerson, writeAsked } from '../store/people'
import type { Changes } from '../store/cloud'
import type { SessionAndView } from '../store/sessions'

interface Asking {
  readonly found: SessionAndView
  readonly personId: string
  readonly entry: Entry
  /** As read before, when it was. */
  readonly person?: Person | undefined
  /** The session whose place the new one replaces, and what is noted of that. */
  readonly replaces?: { readonly sessionId: string; readonly also: Changes }
}

/**
 * Writes a request into its person's document, before the ledger is touched: ceilings and rate are charged, and the
 * clock will look what became of it. 2 calls, 1 when the person was read before.
 */
export const ask = async (
  { found: { session, ledger }, personId, entry, person, replaces }: Asking,
  { now }: Context,
): Promise<Result<true, AskRefusal | { readonly code: 'RACE_LOST' }>> => {
  const { editionId, liveMax = LIVE_MAX } = session
  const before = person ?? (await readPerson(editionId, personId))
  const about = { liveMax, view: ledger, ...(replaces && { replaces: replaces.sessionId }) }
  const decision = decideAsk(before ?? newPerson(editionId, personId, later(now, SETTLED_AFTER)), entry, about, now)
  if (!decision.ok) return decision
  return (await writeAsked({ editionId, personId, before }, decision.value, replaces?.also)) ? ok(true) : refuse({ code: 'RACE_LOST' })
}
