/** What may not stand at the beginning of a line (GB/T 15834). */
const CLOSING = /^[，。、；：！？）》」』”’…]/u

/** Letters and digits stay together, as in 09:00–11:30; every other character stands alone. */
const PIECES = /[A-Za-z0-9:.–\u2060-]+|./gu

interface Room {
  readonly width: number
  readonly lines: number
}

/**
 * Breaks a text into lines that fit. A closing mark hangs over the edge rather than begin a line.
 * @param measure the width of a text, in the unit of `width`
 * @returns at most `lines` lines; the last one ends in … when something had to go
 */
export const wrapLines = (text: string, { width, lines }: Room, measure: (text: string) => number): readonly string[] => {
  const all = text.match(PIECES)?.reduce<readonly string[]>((before, piece) => withPiece(before, piece, (line) => measure(line) <= width), []) ?? []
  if (all.length <= lines) return all
  const last = [...all.slice(lines - 1).join('')]
  while (last.length > 0 && measure(`${last.join('')}…`) > width) last.pop()
  return [...all.slice(0, lines - 1), `${last.join('')}…`]
}

const withPiece = (lines: readonly string[], piece: string, fits: (line: string) => boolean): readonly string[] => {
  const last = lines.at(-1)
  if (last === undefined) return [piece]
  return fits(last + piece) || CLOSING.test(piece) ? [...lines.slice(0, -1), last + piece] : [...lines, piece.trimStart()]
}
