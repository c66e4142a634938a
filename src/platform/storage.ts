import Taro from '@tarojs/taro'
import { instant, type Instant } from '@domain/kernel/instant'

/** What this device remembers. A draft is kept per session, an answer per question; `answers` lists them. */
export type StorageKey = 'timeOffset' | 'tickets' | 'elderMode' | 'gate' | 'missedCalls' | 'filter' | 'answers' | `answer.${string}` | `draft.${string}` | `gate.${string}`

/** Something kept, and when, by the device's clock. */
export interface Kept<Content> {
  readonly keptAt: Instant
  readonly content: Content
}

/** Raise it when a kept shape changes: what older versions kept is then not found. */
const VERSION = 'v1'

const fullKey = (key: StorageKey) => `${VERSION}.${key}`

/**
 * Keeps something on this device. A full or forbidden storage loses the convenience, not the action.
 * @returns whether it is kept
 */
export const keep = <Content>(key: StorageKey, content: Content): boolean => {
  const kept: Kept<Content> = { keptAt: instant(Date.now()), content }
  try {
    Taro.setStorageSync(fullKey(key), kept)
    return true
  } catch {
    // Few need to tell: the screen goes on from the server.
    return false
  }
}

/** What was kept under the key by this version of the program, if anything. */
export const recall = <Content>(key: StorageKey): Kept<Content> | undefined => {
  try {
    const kept: unknown = Taro.getStorageSync(fullKey(key))
    return isKept<Content>(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Removes what was kept. */
export const forget = (key: StorageKey): void => {
  try {
    Taro.removeStorageSync(fullKey(key))
  } catch {
    // See keep().
  }
}

/** The keys under which this version of the program keeps something now. */
export const keptKeys = (): readonly StorageKey[] => {
  try {
    const start = `${VERSION}.`
    return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length) as StorageKey)
  } catch {
    return []
  }
}

/** Removes everything whose key starts so. */
export const forgetStarting = (start: 'draft.'): void => {
  for (const key of keptKeys()) if (key.startsWith(start)) forget(key)
}

/** Removes everything whose key starts so and that is too old, or of a shape nobody knows. @param isOld  of when it was kept */
export const forgetOlder = (start: 'draft.', isOld: (keptAt: Instant) => boolean): void => {
  for (const key of keptKeys()) {
    const kept = key.startsWith(start) && recall(key)
    if (kept === undefined || (kept && isOld(kept.keptAt))) forget(key)
  }
}

const isKept = <Content>(kept: unknown): kept is Kept<Content> =>
  typeof kept === 'object' && kept !== null && 'keptAt' in kept && 'content' in kept
