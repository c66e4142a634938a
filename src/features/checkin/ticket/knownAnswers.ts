import { bytesOfHex } from '@/features/checkin/ticket/bytes'

/**
 * Whether a signature (64 bytes) is that of a message by the owner of a public key (32 bytes), by Ed25519 (RFC 8032).
 * It may throw on a phone that cannot calculate so.
 */
export type Verify = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean

/** RFC 8032, section 7.1, test 3. */
const PUBLIC_KEY = bytesOfHex('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025')
const MESSAGE = bytesOfHex('af82')
const SIGNATURE = bytesOfHex(
  '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac' +
    '18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
)

/**
 * Whether what verifies gives the answers that are known: it accepts a genuine signature and neither another message's nor
 * a changed one. A library that was rewritten by a build, or on an engine with other numbers, may throw or say yes to all.
 */
export const knowsTheAnswers = (verify: Verify): boolean => {
  const changed = SIGNATURE.map((byte, index) => (index === 0 ? byte ^ 1 : byte))
  try {
    return verify(SIGNATURE, MESSAGE, PUBLIC_KEY) && !verify(SIGNATURE, bytesOfHex('af83'), PUBLIC_KEY) && !verify(changed, MESSAGE, PUBLIC_KEY)
  } catch {
    return false
  }
}
