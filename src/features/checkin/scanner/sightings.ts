/** The codes that were in sight lately, and when each was seen last, in ms. */
export type Sightings = ReadonlyMap<string, number>

export interface Sighting {
  readonly text: string
  /** In ms. */
  readonly at: number
}

/** A camera reports a code many times a second; after so long out of sight it is shown anew. */
const OUT_OF_SIGHT_MS = 3_000

/** Whether a code is still in sight and not to be read again, also when two are in sight that are seen by turns. */
export const sameWithin = (seen: Sightings, { text, at }: Sighting, within = OUT_OF_SIGHT_MS): boolean => {
  const before = seen.get(text)
  // Either way: a phone's clock may be put back.
  return before !== undefined && Math.abs(at - before) < within
}

/** With one more; those that are out of sight are forgotten. */
export const withSighting = (seen: Sightings, { text, at }: Sighting): Sightings =>
  new Map([...[...seen].filter(([known]) => sameWithin(seen, { text: known, at })), [text, at]])
