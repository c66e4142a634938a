import { refuse, ok, type Result } from '@domain/kernel/result'
import { later } from '@domain/kernel/instant'
import { decideAsk, mayStillRun, SETTLED_AFTER, type AskRefusal } from '@domain/person/decideAsk'
import { entryKey, newPerson, personDocumentId, type Entry, type Person } from '@domain/person/person'
import { LIVE_MAX } from '@domain/session/session'
import type { RaceLost } from '@domain/contract/refusals'
import type { Context } from '../context'
import { checkMembers } from '../family/familyOf'
import { settledNow } from './settledNow'
import { people, readPerson, writeAsked } from '../store/people'
import { command, type Changes } from '../store/cloud'
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
  asking: Asking,
  context: Context,
): Promise<Result<true, AskRefusal | RaceLost>> => {
  const { found: { session: { editionId } }, personId, person } = asking
  return askAs(asking, person ?? (await readPerson(editionId, personId)), context)
}

const askAs = async (
  { found: { session, ledger }, personId, entry, replaces }: Asking,
  before: Person | undefined,
  context: Context,
): Promise<Result<true, AskRefusal | RaceLost>> => {
  const { now } = context
  const { editionId, liveMax = LIVE_MAX } = session
  const known = before ?? newPerson(editionId, personId, later(now, SETTLED_AFTER))
  const about = { liveMax, view: ledger, ...(replaces && { replaces: replaces.sessionId }) }
  const picked = checkMembers(entry.members, entry.party, before, context)
  if (!picked.ok) return picked
  const decision = await decideKnowing(known, (asPerson) => decideAsk(asPerson, entry, about, now), context)
  if (!decision.ok) return decision
  return (await writeAsked({ editionId, personId, before }, decision.value, replaces?.also)) ? ok(true) : refuse({ code: 'RACE_LOST' })
}

/** Requests that came to nothing count until the clock has looked; before somebody is refused for them, look now. */
const decideKnowing = async (known: Person, decide: (person: Person) => ReturnType<typeof decideAsk>, context: Context) => {
  const decision = decide(known)
  return decision.ok || decision.refusal.code !== 'TOO_MANY_LIVE' ? decision : decide(await withoutLost(known, context))
}

/** The person without the requests that have not become anything. 1 call when there are any under way. */
const withoutLost = async (person: Person, context: Context): Promise<Person> => {
  const entries = (await settledNow(person)).filter((entry) => entry.state !== 'asked' || mayStillRun(entry, context.now))
  return { ...person, entries: Object.fromEntries(entries.map((entry) => [entryKey(entry.sessionId), entry])) }
}

/**
 * Notes that a request has ended without a place: it blocks the next one no more, and the clock will forget it. 1 call.
 * Should the same request have been made twice at once, the other may have the place: then the ledger says so.
 */
export const noteLost = async ({ sessionId, requestKey }: Entry, { editionId, personId }: Pick<Person, 'editionId' | 'personId'>): Promise<void> => {
  const path = `entries.${entryKey(sessionId)}`
  await people.change(
    { _id: personDocumentId(editionId, personId), [`${path}.requestKey`]: requestKey, [`${path}.state`]: 'asked' },
    { [`${path}.ended`]: true, rev: command.inc(1) },
  )
}
