import type { Instant } from '@domain/kernel/instant'
import { isStillTrue, needsCall } from '@domain/notice/needsTelling'
import { TEMPLATE_OF, type Notice, type Template } from '@domain/notice/notice'
import { entryKey, type Entry, type Person } from '@domain/person/person'
import { nextDue } from '@domain/person/settle'

type Fields = Pick<Person, 'entries' | 'notices' | 'accepts' | 'profile'>

/** The person's document with the notices marked, and those that are to be sent once it is written. */
export interface Sending {
  readonly person: Fields & { readonly dueAt: Instant; readonly callSince: Instant | undefined }
  readonly toSend: readonly (readonly [id: string, notice: Notice])[]
}

/**
 * Which queued notices are sent now. Each is marked, and its accept taken, before WeChat is asked: at most once. One
 * that nothing allows, or that is no longer true, is marked so and not sent.
 */
export const decideSending = (person: Fields & { readonly callSince: Instant | undefined }, now: Instant): Sending => {
  const accepts: Partial<Record<Template, number>> = { ...person.accepts }
  const notices = { ...person.notices }
  const toSend: [string, Notice][] = []
  for (const [id, notice] of Object.entries(person.notices)) {
    if (notice.state !== 'queued' || now < notice.dueAt) continue
    const template = TEMPLATE_OF[notice.kind]
    const left = accepts[template] ?? 0
    const state = stateOf(notice, person.entries[entryKey(notice.sessionId)], left, now)
    const after: Notice = { ...notice, state, at: now }
    notices[id] = after
    if (state !== 'sending') continue
    accepts[template] = left - 1
    toSend.push([id, after])
  }
  return { toSend, person: marked({ ...person, notices }, accepts, now) }
}

const marked = (person: Parameters<typeof decideSending>[0], accepts: Fields['accepts'], now: Instant): Sending['person'] => {
  const { entries, notices, profile } = person
  const kept = { entries, notices, ...(profile && { profile }) }
  return { ...kept, accepts, callSince: isToBeCalled(person, now) ? (person.callSince ?? now) : undefined, dueAt: nextDue(kept, now) }
}

const isToBeCalled = ({ entries, notices }: Pick<Fields, 'entries' | 'notices'>, now: Instant): boolean =>
  Object.values(notices).some((notice) => needsCall(notice, entries[entryKey(notice.sessionId)], now))

const stateOf = (notice: Notice, entry: Entry | undefined, accepts: number, now: Instant): Notice['state'] => {
  if (!entry || now >= notice.until || !isStillTrue(notice, entry)) return 'outdated'
  return accepts > 0 && entry.openid !== undefined ? 'sending' : 'noSubscription'
}
