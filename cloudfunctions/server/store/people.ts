import type { Instant } from '@domain/kernel/instant'
import type { Asked } from '@domain/person/decideAsk'
import { entryKey, newPerson, personDocumentId, tailsOf, type Entry, type Person, type Profile } from '@domain/person/person'
import type { Notice, NoticeState, Template } from '@domain/notice/notice'
import { collection, command, type Changes } from './cloud'

/** 预约人: one document per person and edition, in `agenda` with whatever else the clock looks after. */
export type PersonDocument = Person & { readonly _id: string }

export const people = collection<PersonDocument>('agenda')

/** 1 call. */
export const readPerson = async (editionId: string, personId: string): Promise<Person | undefined> =>
  people.read(personDocumentId(editionId, personId))

/** Several people of an edition, in no order. 1 call. */
export const readPeople = async (editionId: string, personIds: readonly string[]): Promise<readonly Person[]> =>
  personIds.length === 0
    ? []
    : people.find({ where: { _id: command.in(personIds.map((personId) => personDocumentId(editionId, personId))) }, limit: 1000 })

/** Who has a phone with this end at a session, in no order; never more than a few. 1 call. */
export const findByTail = async (tail: string): Promise<readonly Person[]> => people.find({ where: { 'tails.tail': tail }, limit: TAILS_MOST })

/** Of 20,000 people in one session two have any four digits on average. */
const TAILS_MOST = 30

/**
 * Writes a request into its person's document: after this the clock knows of it, whatever happens. 1 call.
 * @param before  as read; undefined for somebody new
 * @param also  further entries that the same request touches
 * @returns false when the document changed meanwhile
 */
export const writeAsked = async (
  { editionId, personId, before }: { readonly editionId: string; readonly personId: string; readonly before: Person | undefined },
  { key, entry, rate, dueAt }: Asked,
  also: Changes = {},
): Promise<boolean> => {
  const _id = personDocumentId(editionId, personId)
  if (!before) {
    const entries = { [key]: entry }
    const fresh = { ...newPerson(editionId, personId, dueAt), rate, dueAt, rev: 1, entries, tails: tailsOf(entries) }
    return (await people.insert({ _id, ...fresh })) === undefined
  }
  const tails = command.set(tailsOf({ ...before.entries, [key]: entry }))
  const changes = { [`entries.${key}`]: command.set(entry), tails, rate: command.set(rate), dueAt, rev: command.inc(1), ...also }
  return (await people.change({ _id, rev: before.rev }, changes)) === 1
}

/**
 * Marks an entry before its ledger is changed, so that the clock looks what became of it. 1 call.
 * @returns false when there is no such entry, or the document changed since answers were read that are written anew
 */
export const markEntry = async (
  { editionId, personId, key, ticketId }: { readonly editionId: string; readonly personId: string; readonly key: string; readonly ticketId: string },
  marked: { readonly state: 'leaving' | 'changing'; readonly at: Instant; readonly dueAt: Instant; readonly members?: readonly string[] | undefined; readonly rewritten?: Rewritten | undefined },
): Promise<boolean> => {
  const path = `entries.${key}`
  const forgotten = Object.fromEntries(FORGOTTEN.map((field) => [`${path}.${field}`, command.remove()]))
  const { rewritten } = marked
  const changed = await people.change(
    { _id: personDocumentId(editionId, personId), [`${path}.ticketId`]: ticketId, ...(rewritten && { rev: rewritten.rev }) },
    {
      [`${path}.state`]: marked.state,
      [`${path}.at`]: marked.at,
      // Whoever gives a place up is forgotten at once: the fact that it was given up stays.
      ...(marked.state === 'leaving' && { ...forgotten, tails: command.pull({ of: key }) }),
      ...(marked.members && { [`${path}.members`]: command.set(marked.members) }),
      ...(rewritten && { [`${path}.answers`]: rewritten.answers }),
      dueAt: command.min(marked.dueAt),
      rev: command.inc(1),
    },
  )
  return changed === 1
}

/** Answers to be stored in the place of earlier ones. */
export interface Rewritten {
  /** Encrypted. */
  readonly answers: string
  /** The person's document as they were read from it. */
  readonly rev: number
}

const FORGOTTEN = ['answers', 'openid', 'phoneTail', 'members'] as const satisfies readonly (keyof Entry)[]

/**
 * Queues one notice for several people at once, for each only once. Whoever is about to leave is not told: what they were
 * told of is theirs no more, and nothing may hide that they are leaving. 1 call for up to 1,000.
 * @returns how many are told by it
 */
export const queueNotice = async (
  { editionId, personIds, id }: { readonly editionId: string; readonly personIds: readonly string[]; readonly id: string },
  notice: Notice,
  also: Changes = {},
): Promise<number> => {
  if (personIds.length === 0) return 0
  const _id = command.in(personIds.map((personId) => personDocumentId(editionId, personId)))
  const entry = `entries.${entryKey(notice.sessionId)}`
  return people.change(
    { _id, [`${entry}.sessionId`]: notice.sessionId, [`${entry}.state`]: command.neq('leaving'), [`notices.${id}`]: command.exists(false) },
    { [`notices.${id}`]: command.set(notice), dueAt: command.min(notice.dueAt), rev: command.inc(1), ...also },
  )
}

/**
 * Queues one person's notice, also where an earlier attempt of the same request queued it and came to nothing: the clock
 * has found that one outdated. 1 call, 2 for a repeat.
 */
export const queueAgain = async (
  { editionId, personId, id }: { readonly editionId: string; readonly personId: string; readonly id: string },
  notice: Notice,
  also: Changes,
): Promise<void> => {
  if ((await queueNotice({ editionId, personIds: [personId], id }, notice, also)) > 0) return
  await people.change(
    { _id: personDocumentId(editionId, personId), [`notices.${id}.state`]: 'outdated' },
    { [`notices.${id}`]: command.set(notice), dueAt: command.min(notice.dueAt), rev: command.inc(1), ...also },
  )
}

/** Of a notice that is true no more: nobody is sent it or called for it. Whoever has been told has been told. 1 call for up to 1,000. */
export const withdrawNotice = async (
  { editionId, personIds, id }: { readonly editionId: string; readonly personIds: readonly string[]; readonly id: string },
  now: Instant,
): Promise<void> => {
  const _id = command.in(personIds.map((personId) => personDocumentId(editionId, personId)))
  const path = `notices.${id}`
  await people.change(
    { _id, [`${path}.state`]: command.in(['queued', 'noSubscription', 'unknown']) },
    { [`${path}.state`]: 'outdated', [`${path}.at`]: now, dueAt: command.min(now), rev: command.inc(1) },
  )
}

/** What became of one notice, by state, among these people of an edition; nobody is counted who was not told. 1 call for up to 1,000. */
export const readNoticeStates = async (
  { editionId, personIds, id }: { readonly editionId: string; readonly personIds: readonly string[]; readonly id: string },
): Promise<readonly NoticeState[]> => {
  const _id = command.in(personIds.map((personId) => personDocumentId(editionId, personId)))
  const found = await people.find({ where: { _id }, limit: 1000, fields: [`notices.${id}.state`] })
  return found.flatMap(({ notices }) => notices?.[id]?.state ?? [])
}

/** Replaces what the clock decided anew, if nobody wrote meanwhile. 1 call. */
export const replacePerson = async (
  before: Person,
  after: Pick<Person, 'entries' | 'notices' | 'accepts' | 'dueAt' | 'profile'> & { readonly callSince: Instant | undefined },
): Promise<boolean> => {
  const { callSince, profile, ...fields } = after
  const written = Object.fromEntries(Object.entries({ ...fields, tails: tailsOf(fields.entries) }).map(([field, value]) => [field, command.set(value)]))
  const changes = { ...written, callSince: callSince === undefined ? command.remove() : callSince, profile: profile ? command.set(profile) : command.remove(), rev: command.inc(1) }
  return (await people.change({ _id: personDocumentId(before.editionId, before.personId), rev: before.rev }, changes)) === 1
}

/**
 * Writes what a person keeps besides reservations, if nobody wrote meanwhile. 1 call.
 * @param before  as read; undefined for somebody new
 */
export const writeProfile = async (
  { editionId, personId, before }: { readonly editionId: string; readonly personId: string; readonly before: Person | undefined },
  { profile, dueAt, also = {} }: { readonly profile: Profile; readonly dueAt: Instant; readonly also?: Changes },
): Promise<boolean> => {
  const _id = personDocumentId(editionId, personId)
  if (!before) return (await people.insert({ _id, ...newPerson(editionId, personId, dueAt), dueAt, profile, rev: 1 })) === undefined
  return (await people.change({ _id, rev: before.rev }, { profile: command.set(profile), dueAt: command.min(dueAt), rev: command.inc(1), ...also })) === 1
}

/** Removes a person's document as it was read. 1 call. @returns false when it changed meanwhile */
export const removePerson = async ({ editionId, personId, rev }: Person): Promise<boolean> =>
  (await people.remove({ _id: personDocumentId(editionId, personId), rev })) === 1

/** Writes what a booker said in other words, as the document was read. 1 call. @returns false when it changed meanwhile */
export const rewriteAnswers = async (
  { editionId, personId, rev, entries }: Person,
  key: string,
  { answers, phoneTail }: { readonly answers: string; readonly phoneTail: string | undefined },
): Promise<boolean> => {
  const others = tailsOf(entries).filter(({ of }) => of !== key)
  const changes = {
    [`entries.${key}.answers`]: answers,
    [`entries.${key}.phoneTail`]: phoneTail ?? command.remove(),
    tails: command.set(phoneTail === undefined ? others : [...others, { of: key, tail: phoneTail }]),
    rev: command.inc(1),
  }
  return (await people.change({ _id: personDocumentId(editionId, personId), rev }, changes)) === 1
}

/** Removes one entry as it was read. 1 call. @returns false when the document changed meanwhile */
export const removeEntry = async ({ editionId, personId, rev }: Person, key: string): Promise<boolean> =>
  (await people.change(
    { _id: personDocumentId(editionId, personId), rev },
    { [`entries.${key}`]: command.remove(), tails: command.pull({ of: key }), rev: command.inc(1) },
  )) === 1

/** Adds to what a person allows, once for each request. 1 call. */
export const addAccepts = async (
  { editionId, personId, requestKey }: { readonly editionId: string; readonly personId: string; readonly requestKey: string },
  accepted: readonly Template[],
): Promise<void> => {
  const more = Object.fromEntries(accepted.map((template) => [`accepts.${template}`, command.inc(1)]))
  await people.change(
    { _id: personDocumentId(editionId, personId), acceptsKey: command.neq(requestKey) },
    { ...more, acceptsKey: requestKey, rev: command.inc(1) },
  )
}
