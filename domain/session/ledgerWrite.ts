/**
 * A guarded change of one session document, as plain values: a rule decides it, the store does it as one conditional
 * update, a test does it in memory. Either all guards hold and all edits are made, or nothing is. Paths lead from the
 * document's root (`ledger.left.online`, `factsRev`). Every write raises `ledger.rev` besides.
 */
export interface LedgerWrite {
  readonly guards: readonly Guard[]
  readonly edits: readonly Edit[]
}

export type Guard =
  | { readonly path: string; readonly is: string | number }
  | { readonly path: string; readonly atLeast: number }
  | { readonly path: string; readonly absent: true }

export type Edit =
  | { readonly path: string; readonly add: number }
  | { readonly path: string; readonly put: unknown }
  | { readonly path: string; readonly drop: true }
  | { readonly path: string; readonly append: string }
  /** Takes these out of a list. */
  | { readonly path: string; readonly without: readonly string[] }

export const is = (path: string, value: string | number): Guard => ({ path, is: value })
export const atLeast = (path: string, least: number): Guard => ({ path, atLeast: least })
export const absent = (path: string): Guard => ({ path, absent: true })

export const add = (path: string, more: number): Edit => ({ path, add: more })
export const put = (path: string, value: unknown): Edit => ({ path, put: value })
export const drop = (path: string): Edit => ({ path, drop: true })
export const append = (path: string, value: string): Edit => ({ path, append: value })
export const without = (path: string, values: readonly string[]): Edit => ({ path, without: values })

/** Both together. */
export const joined = (...writes: readonly LedgerWrite[]): LedgerWrite => ({
  guards: writes.flatMap(({ guards }) => guards),
  edits: writes.flatMap(({ edits }) => edits),
})

export const NO_WRITE: LedgerWrite = { guards: [], edits: [] }
