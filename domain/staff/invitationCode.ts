/**
 * 邀请码: the secret of an invitation, twenty characters of Crockford's alphabet (100 bits). Nobody guesses one; it is
 * read out and typed all the same, so that O and 0, I, L and 1 are one.
 */
const LENGTH = 20
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** The code in so many random bytes: at least one for each character. */
export const invitationCodeFrom = (random: Uint8Array): string =>
  [...random.slice(0, LENGTH)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')

/** The code as it is kept, from what somebody typed, pasted or scanned; undefined when it is none. */
export const readInvitationCode = (typed: string): string | undefined => {
  const code = typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
  return code.length === LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : undefined
}

/** In fours, to be read out: `7K3M-9Q2H-…`. */
export const shownInvitationCode = (code: string): string => (code.toUpperCase().match(/.{4}/g) ?? []).join('-')
