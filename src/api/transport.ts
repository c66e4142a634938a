/** How a request travels; there is one per platform (`send.weapp.ts`, `send.h5.ts`). */
export interface Envelope {
  readonly functionName: string
  readonly body: { readonly action: string; readonly input: unknown }
}

/**
 * Sends one request and yields what was answered, unread: also when it is no reply (a gateway's page, a function that broke).
 * Rejects with `Overloaded` when too many are calling, and otherwise when nothing came back: no network, the limit of `TIMEOUT_MS`.
 */
export type Send = (envelope: Envelope) => Promise<unknown>

/** On a weak network people wait eight to ten seconds, not longer. */
export const TIMEOUT_MS = 10_000

/** Rejects when a promise takes longer than the limit; the work itself cannot be stopped on every platform. */
export const withinLimit = <T>(work: Promise<T>, limitMs = TIMEOUT_MS): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no reply within ${limitMs} ms`)), limitMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })

/** A body as JSON; undefined when it is none. */
export const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
