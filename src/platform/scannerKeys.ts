/** What a scanner that types like a keyboard has typed so far, and when its last key came. */
export interface KeysHeard {
  readonly typed: string
  readonly at: number
}

export interface Key {
  readonly key: string
  /** In ms, of any clock that only goes forward. */
  readonly at: number
  /** Whether the cursor stands in a field. */
  readonly inField: boolean
}

export const NO_KEYS: KeysHeard = { typed: '', at: 0 }

/** A scanner types a key every few ms, a person does not. */
const MOST_MS_BETWEEN = 100
/** What a person types into a field is a short code and no longer; a field deals with that itself. */
const LONGEST_SHORT_CODE = 12
const SHORTEST = 8

/** Takes one key more. @returns `text` when Enter ended what only a scanner can have typed */
export const nextKeys = ({ typed, at: before }: KeysHeard, { key, at, inField }: Key): { readonly heard: KeysHeard; readonly text?: string } => {
  const soFar = at - before <= MOST_MS_BETWEEN ? typed : ''
  if (key === 'Enter') {
    const isScanned = soFar.length > LONGEST_SHORT_CODE || (!inField && soFar.length >= SHORTEST)
    return isScanned ? { heard: NO_KEYS, text: soFar } : { heard: NO_KEYS }
  }
  // Shift and the like come along with the letters.
  return key.length === 1 ? { heard: { typed: soFar + key, at } } : { heard: { typed: soFar, at } }
}
