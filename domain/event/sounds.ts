/**
 * 拼音: how a name sounds, as syllables in lower case with a blank between (`ke ji da jiang tang`); several names are
 * parted by `|`. Made on the server when the edition is imported; a phone only compares.
 */
export type Sounds = string

/**
 * Whether letters name consecutive syllables of a name, each by its beginning: `kejidajiangtang`, `kjdjt`, `kejidjt`
 * and `dajiang` all find 科技大讲堂.
 * @param letters a–z and 0–9, without blanks
 */
export const soundsLike = (sounds: Sounds, letters: string): boolean =>
  letters.length > 0 && sounds.split('|').some((name) => beginsSomewhere(name.split(' '), letters))

const beginsSomewhere = (syllables: readonly string[], letters: string): boolean =>
  syllables.some((_, from) => spells(syllables.slice(from), letters))

/** Whether the letters are used up by beginnings of the syllables in turn, none left out. */
const spells = ([syllable, ...rest]: readonly string[], letters: string): boolean => {
  if (letters.length === 0) return true
  if (syllable === undefined) return false
  const most = sharedLength(syllable, letters)
  for (let taken = most; taken >= 1; taken -= 1) if (spells(rest, letters.slice(taken))) return true
  return false
}

const sharedLength = (one: string, other: string): number => {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1
  return length
}
