import { checkConsent, type ConsentRefusal } from '@domain/consent/consent'
import type { MembersRefusal } from '@domain/family/family'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { later, MINUTE, SECOND, type Instant } from '@domain/kernel/instant'
import { entryKey, type Entry, type Person } from '@domain/person/person'
import type { LedgerView } from '@domain/session/ledger'

export type AskRefusal =
  /** Another request of the same person for this session has not ended yet. */
  | { readonly code: 'REQUEST_UNDER_WAY' }
  | { readonly code: 'TOO_MANY_LIVE'; readonly max: number }
  | { readonly code: 'TOO_MANY_REQUESTS'; readonly until: Instant }
  | { readonly code: 'RESERVATION_CANCELLED' }
  | ConsentRefusal
  | MembersRefusal

/** A function ends within 20 s: after this a request without an answer is certainly over. */
const LEASE = 30 * SECOND
const RATE_WINDOW = 10 * MINUTE
/** Far more than a family needs who changes its mind; a script needs more. */
const RATE_MAX = 30
const SPENT_KEPT = 5
/** When the clock looks at what a request left. */
export const SETTLED_AFTER = 10 * MINUTE

/** The person's document with the request in it; `rate` is charged, `dueAt` makes the clock look at it. */
export type Asked = Pick<Person, 'rate' | 'dueAt'> & { readonly key: string; readonly entry: Entry }

/**
 * Whether a person may ask for a place (or a turn) now: one request per session at a time, no more live entries than
 * the edition allows, and not too often. Asked only once the session's own rules have said yes.
 */
export const decideAsk = (
  person: Person,
  wanted: Entry,
  { liveMax, view, replaces }: { readonly liveMax: number; readonly view: LedgerView; readonly replaces?: string },
  now: Instant,
): Result<Asked, AskRefusal> => {
  const key = entryKey(wanted.sessionId)
  const earlier = person.entries[key]
  const refused = checkChildren(person, wanted) ?? checkEarlier(earlier, wanted, view, now)
  if (refused) return refused
  const others = liveEntries(person, now).filter((entry) => entry.sessionId !== wanted.sessionId && entry.sessionId !== replaces)
  if (others.length >= liveMax) return refuse({ code: 'TOO_MANY_LIVE', max: liveMax })
  const rate = charged(person.rate, now)
  if (rate.count > RATE_MAX) return refuse({ code: 'TOO_MANY_REQUESTS', until: later(rate.from, RATE_WINDOW) })
  const entry = { ...wanted, ...spentOf(earlier, wanted) }
  return ok({ key, entry, rate, dueAt: earliest(person.dueAt, later(now, SETTLED_AFTER)) })
}

const checkEarlier = (earlier: Entry | undefined, wanted: Entry, view: LedgerView, now: Instant): Result<never, AskRefusal> | undefined => {
  if (earlier?.spent?.includes(wanted.requestKey)) return refuse({ code: 'RESERVATION_CANCELLED' })
  return earlier && isUnderWay(earlier, wanted, view, now) ? refuse({ code: 'REQUEST_UNDER_WAY' }) : undefined
}

const checkChildren = ({ profile }: Person, wanted: Entry): Result<never, AskRefusal> | undefined => {
  const consent = hasOtherConsent(wanted) ? ok(true as const) : checkConsent(wanted.party, profile?.childConsent)
  return consent.ok ? undefined : consent
}

/** A group's leader and whoever calls by phone (and has no OPENID) say it in the request itself; a move brings nobody new. */
const hasOtherConsent = ({ group, openid, movedFrom }: Entry): boolean => group === true || openid === undefined || movedFrom !== undefined

const GIVEN_UP: readonly Entry['state'][] = ['cancelled', 'lapsed', 'leaving']

/** What a person has before them: places, turns, and requests that may yet become one. */
export const liveEntries = (person: Pick<Person, 'entries'>, now: Instant): readonly Entry[] =>
  Object.values(person.entries).filter(({ state, endsAt, sessionCancelled }) => !GIVEN_UP.includes(state) && !sessionCancelled && now < endsAt)

export const earliest = (one: Instant, other: Instant): Instant => (one < other ? one : other)

const isUnderWay = (earlier: Entry, wanted: Entry, { myReleased }: LedgerView, now: Instant): boolean => {
  const isSame = earlier.requestKey === wanted.requestKey && earlier.forTurn === wanted.forTurn
  return !isSame && myReleased?.requestKey !== earlier.requestKey && mayStillRun(earlier, now)
}

/** Whether a request has not ended for certain: it may take its places at any moment. */
export const mayStillRun = ({ state, ended, at }: Pick<Entry, 'state' | 'ended' | 'at'>, now: Instant): boolean =>
  state === 'asked' && !ended && now - at < LEASE

const charged = ({ from, count }: Person['rate'], now: Instant): Person['rate'] =>
  now - from >= RATE_WINDOW || now < from ? { from: now, count: 1 } : { from, count: count + 1 }

const spentOf = (earlier: Entry | undefined, wanted: Entry): Pick<Entry, 'spent'> => {
  if (!earlier) return {}
  if (earlier.requestKey === wanted.requestKey) return earlier.spent ? { spent: earlier.spent } : {}
  return { spent: [...(earlier.spent ?? []), earlier.requestKey].slice(-SPENT_KEPT) }
}
