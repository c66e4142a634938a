import { HOUR, later, localDateOf, startOfDay, DAY, type Instant } from '@domain/kernel/instant'
import { needsCall, needsTelling } from '@domain/notice/needsTelling'
import { isSendingLost, noticeId, SENDING_LEASE, type Notice } from '@domain/notice/notice'
import { earliest, SETTLED_AFTER } from '@domain/person/decideAsk'
import { entryKey, isUnsettled, type Entry, type Person } from '@domain/person/person'
import { forgotten, refreshed, settleEntry, type Found } from '@domain/person/settleEntry'
import { KEPT_AFTER_SESSION, profileDeletedAt } from '@domain/reservation/retention'

type Settled = Pick<Person, 'entries' | 'notices' | 'profile'>

/** What a person's document should say after a look at the ledgers; `gone`: nothing is left to be kept. */
export type SettledPerson =
  | { readonly kind: 'kept'; readonly person: Settled & { readonly dueAt: Instant; readonly callSince: Instant | undefined } }
  | { readonly kind: 'gone' }

/**
 * 对账: brings a person's document in line with the ledgers: what became of requests, what is over for 30 days
 * and is forgotten, which reminder is due, and when to look again. Idempotent.
 * @param found  by session id, what the ledger has of this person; absent when the session is gone
 */
export const settlePerson = (person: Person, found: ReadonlyMap<string, Found>, now: Instant): SettledPerson => {
  const entries: Record<string, Entry> = {}
  for (const [key, entry] of Object.entries(person.entries)) {
    const settled = settledOrOpen(entry, found.get(entry.sessionId), now)
    if (settled && now < later(settled.endsAt, KEPT_AFTER_SESSION)) entries[key] = settled
  }
  const notices = { ...keptNotices(person.notices, entries, now), ...reminders({ ...person, entries }, now) }
  for (const [key, entry] of Object.entries(entries)) entries[key] = keptOrForgotten(entry, notices, now)
  const profile = keptProfile({ ...person, entries }, now)
  const settled = { entries, notices, ...(profile && { profile }) }
  if (isEmpty(settled)) return { kind: 'gone' }
  return { kind: 'kept', person: { ...settled, dueAt: nextDue(settled, now), callSince: person.callSince } }
}

const isEmpty = ({ entries, notices, profile }: Settled): boolean => !profile && Object.keys(entries).length + Object.keys(notices).length === 0

const keptProfile = (person: Pick<Person, 'profile' | 'entries'>, now: Instant): Person['profile'] => {
  const until = profileDeletedAt(person)
  return until !== undefined && now < until ? person.profile : undefined
}

/** Of a request that may still be running nothing is concluded: what the ledger says now is not what it will say. */
const settledOrOpen = (entry: Entry, found: Found | undefined, now: Instant): Entry | undefined => {
  const isYoung = isUnsettled(entry) && now < later(entry.at, SETTLED_AFTER)
  if (!isYoung) return settleEntry(entry, found)
  return found ? refreshed(entry, found.session) : entry
}

/** What became history is forgotten as soon as nothing about it is to be told any more: that it was called off, say. */
const keptOrForgotten = (entry: Entry, notices: Person['notices'], now: Instant): Entry => {
  if (entry.state !== 'cancelled' && entry.state !== 'lapsed') return entry
  const isToBeTold = Object.values(notices).some((notice) => notice.sessionId === entry.sessionId && needsTelling(notice, entry, now))
  return isToBeTold ? entry : forgotten(entry)
}

/** A notice is kept as long as what it is about; one whose sender died is not sent again. */
const keptNotices = (notices: Person['notices'], entries: Person['entries'], now: Instant): Record<string, Notice> =>
  Object.fromEntries(
    Object.entries(notices)
      .filter(([, { sessionId }]) => entryKey(sessionId) in entries)
      .map(([id, notice]): [string, Notice] => [id, isSendingLost(notice, now) ? { ...notice, state: 'unknown', at: now } : notice]),
  )

/** 提醒: at ten o'clock the day before, to whoever allowed it and had reserved by then; one, whatever else happens. */
const reminders = (person: Pick<Person, 'entries' | 'notices' | 'accepts'>, now: Instant): Record<string, Notice> => {
  const made: Record<string, Notice> = {}
  for (const [key, entry] of Object.entries(person.entries)) {
    const id = noticeId('reminder', key, entry.startsAt)
    if (!isToBeReminded(entry, now) || id in person.notices || (person.accepts.reminder ?? 0) <= Object.keys(made).length) continue
    made[id] = { kind: 'reminder', sessionId: entry.sessionId, state: 'queued', at: now, dueAt: now, until: entry.startsAt }
  }
  return made
}

/** Whoever reserved after the reminders went knows. A group that nobody has approved has nothing to be reminded of. */
const isToBeReminded = ({ state, review, startsAt, at, sessionCancelled }: Entry, now: Instant): boolean =>
  state === 'held' && !review && !sessionCancelled && at < reminderAt(startsAt) && now >= reminderAt(startsAt) && now < startsAt

/** Ten o'clock (+08:00) on the day before. */
export const reminderAt = (startsAt: Instant): Instant => later(startOfDay(localDateOf(later(startsAt, -DAY))), 10 * HOUR)

/** When the clock must look at the person again. */
export const nextDue = ({ entries, notices, profile }: Settled, now: Instant): Instant => {
  const until = profile && profileDeletedAt({ profile, entries })
  const moments = [...(until === undefined ? [] : [until]), ...Object.values(entries).map((entry) => entryDue(entry, now)), ...Object.values(notices).flatMap((notice) => noticeDue(notice, entries[entryKey(notice.sessionId)], now))]
  return moments.reduce(earliest, later(now, KEPT_AFTER_SESSION))
}

const entryDue = (entry: Entry, now: Instant): Instant => {
  if (isUnsettled(entry)) return later(entry.at, SETTLED_AFTER)
  if (entry.state === 'offered') return entry.offerExpiresAt ?? now
  if (entry.state === 'waiting') return waitingDue(entry, now)
  if (entry.state === 'held') return heldDue(entry, now)
  return later(entry.endsAt, KEPT_AFTER_SESSION)
}

/** Other shares' places may come; at the start nobody waits any more. */
const waitingDue = ({ startsAt, sharesReleasedAt }: Entry, now: Instant): Instant =>
  sharesReleasedAt !== undefined && now < sharesReleasedAt ? earliest(sharesReleasedAt, startsAt) : startsAt

const heldDue = ({ startsAt, endsAt, sessionCancelled }: Entry, now: Instant): Instant => {
  const reminder = reminderAt(startsAt)
  return now < reminder && !sessionCancelled ? reminder : later(endsAt, KEPT_AFTER_SESSION)
}

/** Whoever could not be called in time is not to be called any more. */
const noticeDue = (notice: Notice, entry: Entry | undefined, now: Instant): readonly Instant[] => {
  if (notice.state === 'queued') return [notice.dueAt]
  if (notice.state === 'sending') return [later(notice.at, SENDING_LEASE)]
  return needsCall(notice, entry, now) ? [notice.until] : []
}
