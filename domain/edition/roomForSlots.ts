import { overlap } from '@domain/base/openingPattern'
import { localDateOf } from '@domain/kernel/instant'
import type { SessionFacts } from '@domain/session/session'

/** Times that the slots of an opening pattern have to leave alone. */
export interface Taken {
  /** Sessions that take place at a time which is not the file's: kept for those who hold places, or moved by the organiser. */
  readonly staying: readonly SessionFacts[]
  /** 已取消: sessions that the organiser called off. */
  readonly calledOff: readonly SessionFacts[]
}

/**
 * Whether a slot must not be on sale at its time. Only a new time is kept off what was called off: a slot that had its time
 * when another one was moved there, and then called off, has it still.
 * @param before  the slot as stored; undefined: it is new
 */
export const hasNoRoom = (before: SessionFacts | undefined, after: SessionFacts, { staying, calledOff }: Taken): boolean => {
  if (!hasItsTimeFromPattern(after) || before?.moved || before?.cancelled) return false
  const isNewOver = (session: SessionFacts): boolean => meets(session, after) && !(before && overlap(session, before))
  return staying.some((session) => meets(session, after)) || calledOff.some(isNewOver)
}

/** Whether a session of a pattern, at its own time, overlaps another one of its event that stays where it is. */
export const inTheWay = (session: SessionFacts, staying: readonly SessionFacts[]): boolean =>
  hasItsTimeFromPattern(session) && staying.some((other) => meets(other, session))

/**
 * Whether a session that was called off is still needed, though the file does not describe it any more: its time would be
 * sold anew by slots of another length. Not on a day that the file itself closes.
 */
export const closesItsTime = ({ cancelled, fromPattern, eventId, startsAt }: SessionFacts, described: readonly SessionFacts[]): boolean => {
  if (!cancelled || !fromPattern) return false
  const day = localDateOf(startsAt)
  return described.some((session) => session.fromPattern && session.eventId === eventId && localDateOf(session.startsAt) === day)
}

const hasItsTimeFromPattern = ({ fromPattern, moved, cancelled }: SessionFacts): boolean =>
  fromPattern === true && moved === undefined && cancelled === undefined

const meets = (other: SessionFacts, session: SessionFacts): boolean =>
  other.id !== session.id && other.eventId === session.eventId && overlap(other, session)
