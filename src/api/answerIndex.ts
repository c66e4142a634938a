/** One kept answer: under which key, and how many characters of JSON it takes. */
export interface KeptLine {
  readonly key: string
  readonly length: number
}

/** A phone lets a program keep ten megabytes; answers take at most two (a character is two bytes there). */
const MAX_LENGTH = 1_000_000
const MAX_LINES = 40

const lengthOf = (lines: readonly KeptLine[]): number => lines.reduce((sum, { length }) => sum + length, 0)

/**
 * The index with one answer put in as the newest, and what has to go for it: the oldest first.
 * @param lines the index as it was, oldest first
 */
export const withLine = (lines: readonly KeptLine[], line: KeptLine): { readonly lines: readonly KeptLine[]; readonly gone: readonly KeptLine[] } => {
  const all = [...lines.filter(({ key }) => key !== line.key), line]
  const from = all.findIndex((_, at) => all.length - at <= MAX_LINES && lengthOf(all.slice(at)) <= MAX_LENGTH)
  // An answer that is too large by itself is not kept either.
  const first = from === -1 ? all.length : from
  return { lines: all.slice(first), gone: all.slice(0, first) }
}
