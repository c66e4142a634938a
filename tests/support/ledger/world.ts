import { later, type Instant } from '@domain/kernel/instant'
import type { LedgerView } from '@domain/session/ledger'
import { is, type LedgerWrite } from '@domain/session/ledgerWrite'
import { applyWrite } from './applyWrite'
import { keptWaiting, passedOver, placesProblems, type SessionState } from './invariants'

/** What is true at one moment: the clock, and every session's document. */
export interface World {
  readonly now: Instant
  readonly sessions: Readonly<Record<string, SessionState>>
}

/** A world that remembers: an action may have read it a while ago and writes into it as it is now. */
export interface History {
  readonly past: World[]
  /** What happened, line by line, to be read when an invariant breaks. */
  readonly log: string[]
  /** Sessions that were moved since their waiting list was tended: offers may be possible that were not. */
  readonly untended: Set<string>
}

/** The world as it is. */
export const present = ({ past }: History): World => past[past.length - 1] as World

/** The world as it was some writes ago. */
export const seenBy = ({ past }: History, writesAgo: number): World => past[Math.max(0, past.length - 1 - writesAgo)] as World

/** Time passes. */
export const pass = (history: History, milliseconds: number): void => {
  const world = present(history)
  history.past.push({ ...world, now: later(world.now, milliseconds) })
}

/** What one caller sees of a session; with everybody's waiting entries, as those actions read them that pass places on. */
export const viewOf = (session: SessionState, personId: string): LedgerView => {
  const { rev, left, freed, waitingCount, queue, holders, waiting, released } = session.ledger
  const [mine, myWaiting, myReleased] = [holders[personId], waiting[personId], released[personId]]
  return {
    rev, left, freed, waitingCount, queue, waiting,
    ...(mine && { mine, mineIn: 'root' as const }),
    ...(myWaiting && { myWaiting }),
    ...(myReleased && { myReleased }),
  }
}

/**
 * Makes a decided write if its guards hold in the world as it is, and looks at everything that must always be true.
 * @param seen  the session as the action read it
 * @param insists  whether the write is refused when the facts have changed since
 * @returns false when something changed meanwhile
 * @throws what is wrong, with everything that led to it
 */
export const write = (history: History, seen: SessionState, decided: LedgerWrite, insists = false): boolean => {
  const world = present(history)
  const before = world.sessions[seen.id] as SessionState
  const guards = [...(insists ? [is('factsRev', seen.factsRev)] : []), ...decided.guards]
  const after = applyWrite(before, { guards, edits: decided.edits })
  if (!after) return false
  history.past.push({ ...world, sessions: { ...world.sessions, [seen.id]: after } })
  if (seen.startsAt !== after.startsAt) history.untended.add(seen.id)
  const kept = history.untended.has(seen.id) ? [] : keptWaiting(after, world.now)
  fail(history, [...placesProblems(after, world.now), ...passedOver(before.ledger, after.ledger), ...kept].map((problem) => `${seen.id}: ${problem}`))
  return true
}

/** Throws when there are problems: what they are, how it came, and what the ledgers look like. */
export const fail = (history: History, problems: readonly string[]): void => {
  if (problems.length === 0) return
  const ledgers = Object.values(present(history).sessions).map(({ id, capacity, ledger }) => `${id} ${JSON.stringify({ capacity, ...ledger })}`)
  throw new Error([...problems, ...history.log, ...ledgers].join('\n'))
}
