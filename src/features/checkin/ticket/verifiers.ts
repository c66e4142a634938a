import nacl from 'tweetnacl'
import { knowsTheAnswers, type Verify } from '@/features/checkin/ticket/knownAnswers'

export type Library = 'noble' | 'tweetnacl'

/**
 * Ten to thirty times as fast as the other, by BigInt. Loaded by itself, since it calculates `2n ** 256n` while it loads: a
 * build that makes Math.pow of that breaks it there, and must not break the page with it.
 */
const loadNoble = async (): Promise<Verify> => {
  const { hashes, verify } = await import('@noble/ed25519')
  // A mini-program has no crypto.subtle; tweetnacl's hash is the same.
  hashes.sha512 = (message) => Uint8Array.from(nacl.hash(message))
  return (signature, message, publicKey) => verify(signature, message, publicKey, { zip215: false })
}

/** The order of the curve's group, its lowest byte first: 2^252 + 27742317777372353535851937790883648493. */
const ORDER = [
  0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
]

/** Whether the signature's second half is below the order (RFC 8032, 5.1.7); else another signature would do as well. */
const isReduced = (signature: Uint8Array): boolean => {
  const scalar = signature.slice(32)
  const highest = ORDER.map((byte, index) => (scalar[index] ?? 0) - byte).reverse().find((difference) => difference !== 0)
  return highest !== undefined && highest < 0
}

/** Plain numbers, so that every engine has what it needs; it leaves out the check of RFC 8032 that is made here. */
const loadTweetnacl = (): Promise<Verify> =>
  Promise.resolve((signature, message, publicKey) => isReduced(signature) && nacl.sign.detached.verify(message, signature, publicKey))

/** In the order of preference. */
export const LIBRARIES: readonly (readonly [Library, () => Promise<Verify>])[] = [['noble', loadNoble], ['tweetnacl', loadTweetnacl]]

/** The first library that loads on this phone and gives the known answers; undefined when none does. */
export const findVerifier = async (libraries = LIBRARIES): Promise<{ readonly library: Library; readonly verify: Verify } | undefined> => {
  for (const [library, load] of libraries) {
    const verify = await load().catch(() => undefined)
    if (verify && knowsTheAnswers(verify)) return { library, verify }
  }
  return undefined
}
