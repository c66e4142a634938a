/** Crockford's base 32: no I, L, O, U, so that a code read aloud or typed is not mistaken. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A ticket id: 34 random bits and the holder's home shard, so that the gate knows which document to open.
 * @param randomBytes  at least 8
 * @param shard  0 to 63: its low five bits are the first character, the sixth is the second character's lowest
 */
export const ticketIdFrom = (randomBytes: ArrayLike<number>, shard: number): string =>
  Array.from({ length: 8 }, (_, index) => ALPHABET[digit(randomBytes[index] ?? 0, index, shard)]).join('')

const digit = (byte: number, index: number, shard: number): number => {
  if (index === 0) return shard % 32
  return index === 1 ? (byte % 32 & ~1) | (shard >> 5) : byte % 32
}

/** The home shard that a ticket id names. */
export const shardOfTicket = (ticketId: string): number =>
  ALPHABET.indexOf(ticketId[0] ?? '') + 32 * (ALPHABET.indexOf(ticketId[1] ?? '') & 1)

/** As shown under the QR: `7K3M-9Q2H`. */
export const shownCode = (ticketId: string): string => `${ticketId.slice(0, 4)}-${ticketId.slice(4)}`

/** The ticket id from a code as typed: case, blanks and dashes do not matter; O is 0, I and L are 1. */
export const typedCode = (typed: string): string | undefined => {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : undefined
}
