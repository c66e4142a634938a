import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import type { Environment } from '../environment'
import { readTicket, signTicket } from './ticketSigner'

const pair = () => generateKeyPairSync('ed25519')
const asEnvironment = (kid: string, { privateKey, publicKey }: ReturnType<typeof pair>): Environment => ({
  EDITION: '2025',
  IDENTITY_KEY: Buffer.alloc(32),
  FIELD_KEYS: {},
  TICKET_SIGNING_KEY: { kid, pkcs8: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') },
  TICKET_PUBLIC_KEYS: { [kid]: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') },
})
const environment = asEnvironment('k1', pair())
const claims = {
  editionId: '2025',
  sessionId: '2025.kick-off-0523',
  ticketId: '7K3M9Q2H',
  rev: 1,
  party: { ...EMPTY_PARTY, adult: 3 },
  expiresAt: instant(1_747_971_000_000),
}

describe('a signed ticket', () => {
  const text = signTicket(claims, environment)
  it('is genuine, and the same every time', () => {
    expect(readTicket(text, environment)).toEqual({ kind: 'genuine', claims: { ...claims, kid: 'k1' } })
    expect(signTicket(claims, environment)).toBe(text)
  })
  it('is not accepted with any character changed', () => {
    const letter = fc.constantFrom(...'ABCDEFGHJKMNPQRSTVWXYZabcdefghijkmnopqrstuvwxyz0123456789-_.')
    fc.assert(
      fc.property(fc.nat(text.length - 1), letter, (index, replacement) => {
        const changed = text.slice(0, index) + replacement + text.slice(index + 1)
        return changed === text || readTicket(changed, environment).kind !== 'genuine'
      }),
    )
  })
  it('of another key, even under the same key id, is forged', () => {
    expect(readTicket(signTicket(claims, asEnvironment('k1', pair())), environment).kind).toBe('forged')
    expect(readTicket(signTicket(claims, asEnvironment('k2', pair())), environment).kind).toBe('forged')
  })
})
