const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The bytes that base64 (or base64url) text stands for. A mini-program has no atob; what is no base64 gives other bytes, and no throw. */
export const bytesOfBase64 = (text: string): Uint8Array => {
  const digits = Array.from(text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, ''), (digit) => DIGITS.indexOf(digit))
  const digitAt = (index: number): number => digits[index] ?? 0
  // Byte n lies in the bits from 8n on, six to a digit.
  return Uint8Array.from({ length: Math.floor((digits.length * 6) / 8) }, (_, index) => {
    const first = Math.floor((index * 8) / 6)
    const shift = 4 - 2 * (index % 3)
    return (((digitAt(first) << 6) | digitAt(first + 1)) >> shift) & 0xff
  })
}

/** The bytes of hexadecimal text. */
export const bytesOfHex = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length / 2 }, (_, index) => Number.parseInt(text.slice(2 * index, 2 * index + 2), 16))

/** The bytes of text that is plain ASCII, as what a ticket signs is. */
export const bytesOfAscii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
