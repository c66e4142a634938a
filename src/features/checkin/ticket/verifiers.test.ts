import { generateKeyPairSync, sign } from 'node:crypto'
import { bytesOfHex } from '@/features/checkin/ticket/bytes'
import { knowsTheAnswers, type Verify } from '@/features/checkin/ticket/knownAnswers'
import { publicKeyOf } from '@/features/checkin/ticket/publicKey'
import { findVerifier, LIBRARIES } from '@/features/checkin/ticket/verifiers'

/** RFC 8032, section 7.1: public key, message, signature. */
const VECTORS = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const

const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n

/** The same signature with the group's order added to its second half: true of the equation, and not allowed by RFC 8032. */
const withOrderAdded = (signature: Uint8Array): Uint8Array => {
  const scalar = BigInt(`0x${Buffer.from(signature.slice(32)).reverse().toString('hex')}`) + ORDER
  return Uint8Array.from([...signature.slice(0, 32), ...bytesOfHex(scalar.toString(16).padStart(64, '0')).reverse()])
}

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const own = publicKeyOf(publicKey.export({ format: 'der', type: 'spki' }).toString('base64')) ?? new Uint8Array()

describe.each(LIBRARIES)('%s', (_name, load) => {
  let verify: Verify
  beforeAll(async () => {
    verify = await load()
  })

  it('accepts what RFC 8032 signs, and no bit of it changed', () => {
    for (const [key, message, signature] of VECTORS) {
      expect(verify(bytesOfHex(signature), bytesOfHex(message), bytesOfHex(key))).toBe(true)
      expect(verify(bytesOfHex(signature), bytesOfHex(`${message}00`), bytesOfHex(key))).toBe(false)
      for (const place of [0, 31, 32, 63]) {
        expect(verify(bytesOfHex(signature).map((byte, index) => (index === place ? byte ^ 4 : byte)), bytesOfHex(message), bytesOfHex(key))).toBe(false)
      }
    }
  })

  it("accepts Node's signatures, and not the same with the group's order added", () => {
    for (let round = 0; round < 20; round += 1) {
      const message = Uint8Array.from(Buffer.from(`T1.k1.2025.round-${round}`))
      const signature = Uint8Array.from(sign(null, message, privateKey))
      expect(verify(signature, message, own)).toBe(true)
      expect(verify(withOrderAdded(signature), message, own)).toBe(false)
    }
  })

  it('says no to zeros and to what is no point of the curve, and does not throw', () => {
    for (const byte of [0, 1, 2, 127, 128, 255]) {
      expect(verify(new Uint8Array(64).fill(byte), bytesOfHex('72'), own)).toBe(false)
    }
  })
})

describe('the library that verifies', () => {
  const broken = (verify: Verify) => () => Promise.resolve(verify)

  it('is the fast one where it works', async () => {
    expect((await findVerifier())?.library).toBe('noble')
  })

  it('is the other when the fast one does not load, throws or gives wrong answers', async () => {
    const second = LIBRARIES.slice(1)
    const failures = [
      () => Promise.reject(new TypeError('Cannot convert a BigInt value to a number')),
      broken(() => { throw new RangeError('bad number') }),
      broken(() => true),
      broken(() => false),
    ]
    for (const fail of failures) expect((await findVerifier([['noble', fail], ...second]))?.library).toBe('tweetnacl')
  })

  it('is none when neither gives the known answers', async () => {
    expect(await findVerifier([['noble', broken(() => true)], ['tweetnacl', broken(() => false)]])).toBeUndefined()
    expect(knowsTheAnswers(() => true)).toBe(false)
  })
})
