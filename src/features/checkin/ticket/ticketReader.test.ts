import { generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { ticketTextToSign } from '@domain/ticket/ticketText'
import { bytesOfBase64 } from '@/features/checkin/ticket/bytes'
import { publicKeyOf } from '@/features/checkin/ticket/publicKey'
import { startTicketReader, type TicketReader } from '@/features/checkin/ticket/ticketReader'

const pair = () => generateKeyPairSync('ed25519')
const spkiOf = ({ publicKey }: ReturnType<typeof pair>) => publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
const [first, second] = [pair(), pair()]
const claims = {
  kid: 'k1', editionId: '2025', sessionId: '2025.kick-off-0523', ticketId: '7K3M9Q2H', rev: 1,
  party: { ...EMPTY_PARTY, adult: 3 }, expiresAt: instant(1_747_971_000_000),
}
/** As the functions sign. */
const ticket = (kid: string, { privateKey }: ReturnType<typeof pair>): string => {
  const text = ticketTextToSign({ ...claims, kid })
  return `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`
}
const keys = { k1: spkiOf(first), k2: spkiOf(second) }

describe('a ticket read by a phone', () => {
  let reader: TicketReader
  beforeAll(async () => {
    reader = await startTicketReader()
  })

  it('is genuine with any key the phone has, whichever signs now', () => {
    expect(reader.read(ticket('k1', first), keys)).toEqual({ kind: 'genuine', claims })
    expect(reader.read(` ${ticket('k2', second)}\n`, keys)).toEqual({ kind: 'genuine', claims: { ...claims, kid: 'k2' } })
  })

  it("is forged with another key's signature", () => {
    expect(reader.read(ticket('k1', second), keys).kind).toBe('forged')
  })

  it('is nothing that can be told without the key, and not called forged: the phone may not have met a new key yet', () => {
    expect(reader.read(ticket('k3', first), keys)).toEqual({ kind: 'cannotVerify' })
    expect(reader.read(ticket('k1', first), { k1: 'AAAA' })).toEqual({ kind: 'cannotVerify' })
    expect(reader.read(ticket('k1', first), {})).toEqual({ kind: 'cannotVerify' })
  })

  it('is nothing that can be told where no library works', async () => {
    const without = await startTicketReader([['noble', () => Promise.reject(new Error('no BigInt'))]])
    expect(without.library).toBeUndefined()
    expect(without.read(ticket('k1', first), keys)).toEqual({ kind: 'cannotVerify' })
    expect(without.read('https://example.com', keys)).toEqual({ kind: 'unreadable' })
  })

  it('is not accepted when the same signature is written in another way', () => {
    const text = ticket('k1', first)
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = letters.indexOf(text.slice(-1))
    const others = [1, 2, 3, 15].map((spare) => text.slice(0, -1) + (letters[last + spare] ?? ''))
    for (const other of [...others, `${text}=`, `${text}==`]) {
      expect(Buffer.from(other.split('.').at(-1) ?? '', 'base64url')).toEqual(Buffer.from(text.split('.').at(-1) ?? '', 'base64url'))
      expect(reader.read(other, keys).kind).not.toBe('genuine')
    }
  })

  it('is unreadable when it is none of ours', () => {
    for (const text of ['', 'https://example.com/pay?x=1', '7K3M9Q2H', 'T1', 'T1.k1']) expect(reader.read(text, keys).kind).toBe('unreadable')
  })
})

describe('the bytes of a key and a signature', () => {
  it('are those that Node reads, in both alphabets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        for (const form of ['base64', 'base64url'] as const) {
          expect(bytesOfBase64(Buffer.from(bytes).toString(form))).toEqual(Uint8Array.from(bytes))
        }
      }),
    )
  })

  it('of a public key are its last 32, and only of an Ed25519 one', () => {
    const der = first.publicKey.export({ format: 'der', type: 'spki' })
    expect(publicKeyOf(der.toString('base64'))).toEqual(Uint8Array.from(der.subarray(-32)))
    const x25519 = generateKeyPairSync('x25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    for (const other of ['', 'AAAA', der.subarray(1).toString('base64'), x25519]) expect(publicKeyOf(other)).toBeUndefined()
  })
})
