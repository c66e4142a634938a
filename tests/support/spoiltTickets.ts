/** Reproducible chance: the same seed spoils the same tickets in the same way. @returns a number below `below` */
export type Chance = (below: number) => number

export const chanceFrom = (seed: number): Chance => {
  let state = seed
  return (below) => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

type Spoil = (text: string, other: string, chance: Chance) => string

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** What looks or counts like a letter of ours and is none. */
const STRANGE = ['１', 'а', '\u200b', '\u0301', '\u202e', '😀', '\ud800', '\0', '。', '．', 'ſ', 'ﬁ', '\ufeff', '+', '/', '%2E', '"', '$1']
/** Points and scalars on which verifiers have been fooled: nothing, one, the field's and the group's order, all bits. */
const DEGENERATE = [
  '00'.repeat(64), `01${'00'.repeat(63)}`, 'ff'.repeat(64), `${'00'.repeat(31)}80${'00'.repeat(32)}`,
  `edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f${'00'.repeat(32)}`,
  `01${'00'.repeat(31)}edd3f55c1a631258d69cf7a2def9de14${'00'.repeat(15)}10`,
].map((hex) => Buffer.from(hex, 'hex').toString('base64url'))

export const oneOf = <T>(choices: readonly T[], chance: Chance): T => {
  const choice = choices[chance(choices.length)]
  if (choice === undefined) throw new Error('nothing to choose from')
  return choice
}
const withPart = (text: string, part: number, to: (before: string) => string): string =>
  text.split('.').map((before, index) => (index === part ? to(before) : before)).join('.')
const replaced = (text: string, at: number, by: string, length = 1): string => text.slice(0, at) + by + text.slice(at + length)
/** Another letter of the same sort, so that the text stays well formed and only the signature can tell. */
const sibling = (letter: string, chance: Chance): string => {
  const sorts = ['0123456789', 'abcdefghjkmnpqrstvwxyz', 'ABCDEFGHJKMNPQRSTVWXYZ']
  return oneOf([...(sorts.find((sort) => sort.includes(letter)) ?? letter)], chance)
}
const SIGNATURE = 8
const CLAIMS = 7

/** How a ticket's text may be changed, by accident or on purpose. */
export const SPOILS: Readonly<Record<string, Spoil>> = {
  letter: (text, _, chance) => replaced(text, chance(text.length), oneOf([...BASE64URL, '.'], chance)),
  claim: (text, _, chance) =>
    withPart(text, 1 + chance(CLAIMS), (claim) => {
      const at = chance(claim.length)
      return replaced(claim, at, sibling(claim[at] ?? '', chance))
    }),
  signatureLetter: (text, _, chance) => withPart(text, SIGNATURE, (signature) => replaced(signature, chance(85), oneOf([...BASE64URL], chance))),
  claimOfAnother: (text, other, chance) => {
    const part = 1 + chance(CLAIMS)
    return withPart(text, part, () => other.split('.')[part] ?? '')
  },
  signatureOfAnother: (text, other) => withPart(text, SIGNATURE, () => other.split('.')[SIGNATURE] ?? ''),
  degenerate: (text, _, chance) => withPart(text, SIGNATURE, () => oneOf(DEGENERATE, chance)),
  spareBits: (text, _, chance) => text.slice(0, -1) + oneOf([...BASE64URL], chance),
  otherBase64: (text, _, chance) =>
    withPart(text, SIGNATURE, (signature) => {
      const bytes = Buffer.from(signature, 'base64url')
      return oneOf([`${signature}=`, `${signature}==`, bytes.toString('base64'), bytes.toString('hex'), signature.toLowerCase()], chance)
    }),
  cut: (text, _, chance) => (chance(2) ? text.slice(0, chance(text.length)) : text.slice(1 + chance(text.length))),
  missing: (text, _, chance) => replaced(text, chance(text.length), ''),
  twice: (text, _, chance) => {
    const at = chance(text.length)
    return replaced(text, at, text.slice(at, at + 1 + chance(8)), 0)
  },
  swapped: (text, _, chance) => {
    const at = chance(text.length - 1)
    return replaced(text, at, `${text[at + 1] ?? ''}${text[at] ?? ''}`, 2)
  },
  strange: (text, _, chance) => replaced(text, chance(text.length), oneOf(STRANGE, chance), chance(2)),
  wrapped: (text, other, chance) => oneOf([`${text}\n${other}`, `${other}.${text}`, `https://example.com/?t=${text}`, `"${text}"`, text.repeat(30), `${text}.`], chance),
  bits: (text, _, chance) => {
    const at = chance(text.length)
    return replaced(text, at, String.fromCharCode(text.charCodeAt(at) ^ (1 << chance(8))))
  },
  noise: (_, __, chance) => String.fromCharCode(...Array.from({ length: chance(200) }, () => chance(0x10000))),
}
