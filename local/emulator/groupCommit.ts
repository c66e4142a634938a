import type { Document } from './key'
import type { Store } from './store'
import { WireError } from './wire'

/** The part of a reply that a request's outcome decides. */
export type Outcome = { data: Record<string, unknown> } | { code: string; message: string }

type Waiting = { work: () => Document; settle: (outcome: Outcome) => void }

/** The words for the SDK. Anything but a WireError is the emulator's own fault and says so. */
export const refusal = (error: unknown): Outcome =>
  error instanceof WireError
    ? { code: error.code, message: error.message }
    : { code: 'SYS_ERR', message: `EMULATOR_FAULT: ${error instanceof Error ? error.message : String(error)}` }

/**
 * Joins requests into durable transactions: those that arrive while one is being committed are committed together
 * in the next, and none is answered before its commit. A request that fails is undone alone.
 */
export const openGroupCommit = (store: Store) => {
  let waiting: Waiting[] = []

  const runAlone = ({ work }: Waiting): Outcome => {
    try {
      return { data: store.separately(work) }
    } catch (error) {
      return refusal(error)
    }
  }

  const flush = (): void => {
    const group = waiting
    waiting = []
    let outcomes: Outcome[]
    try {
      outcomes = store.transact(() => group.map(runAlone))
    } catch (error) {
      outcomes = group.map(() => refusal(error))
    }
    group.forEach(({ settle }, position) => settle(outcomes[position] ?? refusal('no outcome')))
  }

  /** Runs the work with the next group; the promise settles after the commit and never rejects. */
  return (work: () => Document): Promise<Outcome> =>
    new Promise((settle) => {
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ work, settle })
    })
}
