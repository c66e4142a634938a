/** What a scanner that types like a keyboard has typed so far, and when its first and its last key came. */
export interface KeysHeard {
  readonly typed: string
  readonly since: number
  readonly at: number
}

export interface Key {
  readonly key: string
  /** In ms, of any clock that only goes forward. */
  readonly at: number
  /** Whether the cursor stands in a field. */
  readonly inField: boolean
}

export const NO_KEYS: KeysHeard = { typed: '', since: 0, at: 0 }

/** Between two keys of one text: a busy page or radio may hold some of them up. */
const MOST_MS_BETWEEN = 500
/** On average. A scanner types a key every few ms, a person does not. */
const MOST_MS_A_KEY = 100
/** What a person types into a field is a short code and no longer; a field deals with that itself. */
const LONGEST_SHORT_CODE = 12
const SHORTEST = 8

/** Takes one key more. @returns `text` when Enter ended what only a scanner can have typed */
export const nextKeys = (before: KeysHeard, { key, at, inField }: Key): { readonly heard: KeysHeard; readonly text?: string } => {
  const goesOn = before.typed !== '' && at - before.at <= MOST_MS_BETWEEN
  const { typed, since } = goesOn ? before : { typed: '', since: at }
  if (key === 'Enter') return isScanned({ typed, took: at - since, inField }) ? { heard: NO_KEYS, text: typed } : { heard: NO_KEYS }
  // Shift and the like come along with the letters.
  return { heard: { typed: key.length === 1 ? typed + key : typed, since, at } }
}

const isScanned = ({ typed, took, inField }: { readonly typed: string; readonly took: number; readonly inField: boolean }): boolean =>
  took <= MOST_MS_A_KEY * typed.length && (typed.length > LONGEST_SHORT_CODE || (!inField && typed.length >= SHORTEST))
