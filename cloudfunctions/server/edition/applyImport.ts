import type { Change } from '@domain/edition/difference'
import type { ImportDecision, ImportWrites } from '@domain/edition/decideImport'
import type { Instant } from '@domain/kernel/instant'
import type { EditionContent } from '@domain/edition/edition'
import {
  addSession, changeSession, putBase, putEvent, putProgramme, removeBase, removeEvent, removeSession,
} from '../store/editionContent'
import { inTurns } from './inTurns'
import { planImport } from './planImport'
import { Fault } from '../fault'

/** Sign-up would have to win the race against the import this often in a row. */
const MOST_ROUNDS = 5

/**
 * Writes what was decided, and nothing that is already so. The edition with its table of contents comes after
 * everything it lists, and what it no longer lists goes after it: a page that can be reached is always there.
 * Cut off half way, the next import finds the rest still differing and finishes it.
 * Where somebody reserved meanwhile, it is decided again, and that session is kept.
 * @returns what was changed, and what was kept
 */
export const applyImport = async (content: EditionContent, decided: ImportDecision, now: Instant): Promise<readonly Change[]> => {
  let decision = decided
  for (let round = 1; !(await writeSessions(decision.writes, now)); round += 1) {
    if (round === MOST_ROUNDS) throw new Fault('the sessions keep changing while they are imported')
    decision = await planImport(content)
  }
  await writeContents(decision.writes)
  return decided.changes.map((change) => decision.changes.find((later) => isKeptOf(later, change)) ?? change)
}

/** Events and bases, then sessions. @returns false when a session was no longer as it was read */
const writeSessions = async (writes: ImportWrites, now: Instant): Promise<boolean> => {
  await inTurns(writes.bases, putBase)
  await inTurns(writes.events, putEvent)
  const changed = await inTurns(writes.changedSessions, (change) => changeSession(change, now))
  const removed = await inTurns(writes.removedSessions, (removed) => removeSession(removed, now))
  // Only then: a new slot may lie where an old one was, and an old one that somebody has just reserved stays.
  const isDone = [...changed, ...removed].every((each) => each)
  if (isDone) await inTurns(writes.addedSessions, addSession)
  return isDone
}

const writeContents = async (writes: ImportWrites): Promise<void> => {
  if (writes.programme) await putProgramme(writes.programme)
  await inTurns(writes.removedEvents, removeEvent)
  await inTurns(writes.removedBases, removeBase)
}

const isKeptOf = (later: Change, change: Change): boolean =>
  later.how === 'kept' && later.what === change.what && later.id === change.id
