const JOINER = '\u2060'

/** Keeps the times of a range on one line, as `14:30–16:00`, where a line may be narrow. */
export const unbroken = (words: string): string => words.replace(/(\d)–(\d)/g, `$1${JOINER}–${JOINER}$2`)
