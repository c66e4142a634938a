import type { Person } from '@domain/person/person'
import type { Found } from '@domain/person/settleEntry'
import type { Holder, Ledger, Released } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'
import { homeShard } from '@domain/session/shards'
import { factsOf, readLedgers, type SessionDocument } from '../store/sessions'

/** What the ledgers have of many people. */
export interface FoundByPerson {
  readonly of: (personId: string) => ReadonlyMap<string, Found>
  /** Sessions that have shards. */
  readonly sharded: ReadonlySet<string>
}

/** Whole ledgers are large: so many in one call. */
const AT_ONCE = 20

/** Reads the ledgers of everything these people have or asked for. 1 call for 20 documents. */
export const readFound = async (people: readonly Person[]): Promise<FoundByPerson> => {
  const wanted = people.flatMap(({ personId, entries }) => Object.values(entries).map(({ sessionId }) => ({ personId, sessionId })))
  const roots = (await readAll(wanted.map(({ sessionId }) => sessionId))) as ReadonlyMap<string, SessionDocument>
  const sharded = new Set([...roots.values()].filter(({ shards }) => shards !== undefined).map(({ _id }) => _id))
  const homeOf = ({ personId, sessionId }: (typeof wanted)[number]): string | undefined => {
    const count = roots.get(sessionId)?.shards
    return count === undefined ? undefined : homeShard(sessionId, personId, count)
  }
  const shards = await readAll(wanted.flatMap((each) => homeOf(each) ?? []))
  const sessions = new Map([...roots.values()].map((root) => [root._id, factsOf(root)]))
  const byPerson = new Map<string, Map<string, Found>>()
  for (const each of wanted) {
    const { personId, sessionId } = each
    const [session, root] = [sessions.get(sessionId), roots.get(sessionId)]
    const own = byPerson.get(personId) ?? new Map<string, Found>()
    if (session && root) own.set(sessionId, foundOf(session, [root.ledger, shards.get(homeOf(each) ?? '')?.ledger], personId))
    byPerson.set(personId, own)
  }
  return { of: (personId) => byPerson.get(personId) ?? new Map(), sharded }
}

const readAll = async (ids: readonly string[]): Promise<ReadonlyMap<string, { readonly _id: string; readonly ledger: Ledger }>> => {
  const distinct = [...new Set(ids)]
  const found = new Map<string, { readonly _id: string; readonly ledger: Ledger }>()
  for (let from = 0; from < distinct.length; from += AT_ONCE) {
    for (const document of await readLedgers(distinct.slice(from, from + AT_ONCE))) found.set(document._id, document)
  }
  return found
}

const foundOf = (session: SessionFacts, ledgers: readonly (Ledger | undefined)[], personId: string): Found => {
  const own = <T>(of: (ledger: Ledger) => Readonly<Record<string, T>>): readonly T[] =>
    ledgers.flatMap((ledger) => (ledger ? (of(ledger)[personId] ?? []) : [])) as readonly T[]
  const [mine] = own<Holder>(({ holders }) => holders)
  const [myWaiting] = own(({ waiting }) => waiting)
  const [myReleased] = [...own<Released>(({ released }) => released)].sort((one, other) => other.at - one.at)
  return { session, ledger: { ...(mine && { mine }), ...(myWaiting && { myWaiting }), ...(myReleased && { myReleased }) } }
}
