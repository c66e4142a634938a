/** What the host tells an instance: one call, with an environment of its own. */
export interface CallMessage {
  readonly id: number
  readonly event: Readonly<Record<string, unknown>>
  readonly context: Readonly<Record<string, unknown>>
  readonly environment: Readonly<Record<string, string>>
}

/** What an instance says once, when its bundle is loaded. */
export const READY = 'ready'

/** What the instance answers: the reply as JSON text, or why there is none. */
export type AnswerMessage =
  | { readonly id: number; readonly kind: 'reply'; readonly text: string }
  | { readonly id: number; readonly kind: 'replyTooLarge'; readonly bytes: number }
  | { readonly id: number; readonly kind: 'threw'; readonly detail: string }

/** How a call ended, as the host sees it. */
export type Outcome =
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'replyTooLarge'; readonly bytes: number }
  | { readonly kind: 'threw'; readonly detail: string }
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'outOfMemory' }
  | { readonly kind: 'died'; readonly detail: string }

/** The most that a function may answer (bytes of JSON). Source: the cloud's documented limit. */
export const REPLY_MAX_BYTES = 1024 * 1024
