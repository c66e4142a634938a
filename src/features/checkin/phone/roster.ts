import type { GateRoster, GateSession } from '@domain/contract/gateViews'
import { bookIds } from '@domain/checkin/gateBook'
import type { RosterPart } from '@domain/checkin/roster'
import { HOUR, later, type Instant } from '@domain/kernel/instant'
import { SHARD_COUNT } from '@domain/session/shards'
import { recallAll, type GateKey, type Shelf } from '@/features/checkin/phone/shelf'

/** What a phone holds of a session besides the parts. */
export interface RosterHead {
  readonly session: GateSession
  readonly publicKeys: Readonly<Record<string, string>>
  readonly walkInLeft: number
  readonly urgent: GateRoster['urgent']
  /** When the server gave the last of it. */
  readonly readAt: Instant
  /** The parts that there are, by revision; not all of them are here at once. */
  readonly revisions: Readonly<Record<string, number>>
}

/** 名单 as this phone holds it. */
export interface HeldRoster {
  readonly head: RosterHead | undefined
  readonly parts: readonly RosterPart[]
}

/** Whether it has been read to the end once: before, a ticket that is not in it may be in a part that comes. */
export const hasAllTickets = ({ head, parts }: HeldRoster): boolean => {
  if (!head) return false
  const books = [undefined, SHARD_COUNT].flatMap((shards) => bookIds(head.session.id, shards))
  return Object.keys(head.revisions).every((part) => books.includes(part) || parts.some(({ id }) => id === part))
}

const headKey = (sessionId: string): GateKey => `gate.roster.${sessionId}`
const partStart = (sessionId: string): GateKey => `gate.part.${sessionId}.`
const partKey = (sessionId: string, partId: string): GateKey => `gate.part.${sessionId}.${partId.slice(sessionId.length)}`

/** One session's roster on this phone. */
export interface RosterShelf {
  readonly held: () => HeldRoster
  /** What the phone asks with: the revisions it has. */
  readonly known: () => Readonly<Record<string, number>>
  /** Every part is here, as of the last answer. */
  readonly isWhole: () => boolean
  /** One part is. */
  readonly isUpToDate: (partId: string) => boolean
  /** Takes over what an answer brings. @param entered  whether who is in is taken over too */
  readonly take: (answer: GateRoster, at: Instant, entered: boolean) => void
}

/** The roster of a session, as this phone left it. */
export const openRoster = (shelf: Shelf, sessionId: string): RosterShelf => {
  let held: HeldRoster = { head: shelf.recall<RosterHead>(headKey(sessionId)), parts: recallAll<RosterPart>(shelf, partStart(sessionId)) }
  // The server reads the revisions first: a part may be newer than they say.
  const isUpToDate = (partId: string) => held.parts.some(({ id, rev }) => id === partId && rev >= (held.head?.revisions[id] ?? Infinity))
  return {
    held: () => held,
    known: () => Object.fromEntries(held.parts.map(({ id, rev }) => [id, rev])),
    isWhole: () => Object.keys(held.head?.revisions ?? {}).every(isUpToDate),
    isUpToDate,
    take: ({ session, revisions, parts, publicKeys, walkInLeft, urgent }, at, entered) => {
      const news = parts.filter(({ kind }) => entered || kind === 'tickets')
      const isReplaced = ({ id }: RosterPart) => news.some((part) => part.id === id)
      const gone = held.parts.filter(({ id }) => revisions[id] === undefined)
      const kept = held.parts.filter((part) => !isReplaced(part) && revisions[part.id] !== undefined)
      const all = [...kept, ...news]
      held = { head: { session, publicKeys, walkInLeft, urgent, readAt: at, revisions }, parts: all }
      for (const { id } of gone) shelf.forget(partKey(sessionId, id))
      for (const part of news) shelf.keep(partKey(sessionId, part.id), part)
      shelf.keep(headKey(sessionId), held.head)
    },
  }
}

/** Everybody's roster goes when the doors have long closed. */
const KEPT_AFTER_DOORS = 24 * HOUR

/** Forgets rosters of sessions that are over. */
export const forgetOldRosters = (shelf: Shelf, now: Instant): void => {
  for (const { session } of recallAll<RosterHead>(shelf, 'gate.roster.')) {
    if (now < later(session.doors.closesAt, KEPT_AFTER_DOORS)) continue
    for (const key of shelf.keys()) if (key === headKey(session.id) || key === `gate.allotments.${session.id}` || key.startsWith(partStart(session.id))) shelf.forget(key)
  }
}
