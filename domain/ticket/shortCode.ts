/** Crockford's base 32: no I, L, O, U, so that a code read aloud or typed is not mistaken. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A ticket id from 8 random bytes (40 bits are used). */
export const ticketIdFrom = (randomBytes: ArrayLike<number>): string =>
  Array.from({ length: 8 }, (_, index) => ALPHABET[(randomBytes[index] ?? 0) % 32]).join('')

/** As shown under the QR: `7K3M-9Q2H`. */
export const shownCode = (ticketId: string): string => `${ticketId.slice(0, 4)}-${ticketId.slice(4)}`

/** The ticket id from a code as typed: case, blanks and dashes do not matter; O is 0, I and L are 1. */
export const typedCode = (typed: string): string | undefined => {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : undefined
}
