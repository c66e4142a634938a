import { instant, later, MINUTE, type Instant } from '@domain/kernel/instant'

/** Requests of one caller in one window; a phone with every page opened in a hurry stays far below. */
export const FLOOD_MAX = 60
const WINDOW_MS = 10_000
/** Callers counted at once; further ones pass uncounted until the next window. */
const MOST_CALLERS = 10_000

/**
 * Counts the requests of each caller in windows of ten seconds, or as long as is said, in the memory of one function instance: best effort, as
 * the cloud may run many instances and ends them when it likes. What must hold is guarded in the database.
 * @returns for a request at a moment (ms): undefined when it may pass, else how long (ms) the caller should wait
 */
export const openFloodGate = (max: number, windowMs = WINDOW_MS) => {
  const counts = new Map<string, number>()
  let from = 0
  return (caller: string, at: number): number | undefined => {
    if (at - from >= windowMs || at < from) {
      counts.clear()
      from = at
    }
    const count = (counts.get(caller) ?? 0) + 1
    if (count > max) return from + windowMs - at
    if (count > 1 || counts.size < MOST_CALLERS) counts.set(caller, count)
    return undefined
  }
}

/** When whoever has to wait is told to come back: people are told a moment in hours and minutes, one that has come when they read it. */
export const nextMinute = (now: Instant, wait: number): Instant => instant(Math.ceil(later(now, wait) / MINUTE) * MINUTE)
