/** Keys of what a phone at a gate holds. */
export type GateKey = `gate.${string}`

/** Where it holds it; handed in, so that a rehearsal can have many phones. */
export interface Shelf {
  readonly recall: <Content>(key: GateKey) => Content | undefined
  /** @returns false where there is no room */
  readonly keep: (key: GateKey, content: unknown) => boolean
  readonly forget: (key: GateKey) => void
  readonly keys: () => readonly GateKey[]
}

/** What is kept under keys that begin so. */
export const recallAll = <Content>(shelf: Shelf, start: GateKey): readonly Content[] =>
  shelf.keys().filter((key) => key.startsWith(start)).flatMap((key) => shelf.recall<Content>(key) ?? [])
