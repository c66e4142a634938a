import { generateKeyPairSync } from 'node:crypto'
import { instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import type { TicketClaims } from '@domain/ticket/ticketText'
import { readTicket, signTicket } from '../../cloudfunctions/server/ticket/ticketSigner'
import { readTicket as readOnPhone } from '@/features/checkin/ticket/ticketReader'
import { LIBRARIES } from '@/features/checkin/ticket/verifiers'
import { chanceFrom, oneOf, SPOILS, type Chance } from '../support/spoiltTickets'

type Signing = Parameters<typeof signTicket>[1]

/** Two keys at once, as while one is being changed for the other. */
const pairs = Object.fromEntries(['k1', 'k2'].map((kid) => [kid, generateKeyPairSync('ed25519')]))
const publicKeys = Object.fromEntries(
  Object.entries(pairs).map(([kid, { publicKey }]) => [kid, publicKey.export({ format: 'der', type: 'spki' }).toString('base64')]),
)
const environmentOf = (kid: string): Signing => ({
  TICKET_SIGNING_KEY: { kid, pkcs8: pairs[kid]?.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') ?? '' },
  TICKET_PUBLIC_KEYS: publicKeys,
}) as Signing

const claimsOf = (chance: Chance): Omit<TicketClaims, 'kid'> => {
  const editionId = chance(4) ? '2025' : '2026'
  return {
    editionId,
    sessionId: `${editionId}.${oneOf(['kick-off-0523', 'jili-0524', 'yandi-0531-am'], chance)}`,
    ticketId: Array.from({ length: 8 }, () => oneOf([...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'], chance)).join(''),
    rev: 1 + chance(40),
    party: { ...EMPTY_PARTY, adult: 1 + chance(5), senior: chance(3), under14: chance(3) },
    expiresAt: instant(1_747_971_000_000 + 1_000 * chance(1_000_000)),
  }
}
const aFew = chanceFrom(1)
const GENUINE = Array.from({ length: 64 }, (_, index) => signTicket(claimsOf(aFew), environmentOf(index % 2 ? 'k2' : 'k1')))
const isGenuine = new Set(GENUINE)

interface Spoilt {
  readonly way: string
  readonly text: string
}

/** `count` tickets spoilt in every way in turn; what is still word for word a genuine one is left out. */
const spoilt = (count: number, seed: number): readonly Spoilt[] => {
  const chance = chanceFrom(seed)
  const made: Spoilt[] = []
  while (made.length < count) {
    for (const [way, spoil] of Object.entries(SPOILS)) {
      const text = spoil(oneOf(GENUINE, chance), oneOf(GENUINE, chance), chance)
      if (!isGenuine.has(text.trim())) made.push({ way, text })
    }
  }
  return made
}

/** What the phone makes of a text, and what it gives its library, which says no here. */
const askedOf = (text: string) => {
  let asked: { readonly signature: Uint8Array; readonly message: Uint8Array } | undefined
  const { kind } = readOnPhone(text, publicKeys, (signature, message) => {
    asked = { signature, message }
    return false
  })
  return { kind, asked }
}
/** By Node's own reading of base64url. */
const isAsWritten = (text: string, { asked }: ReturnType<typeof askedOf>): boolean => {
  if (!asked) return true
  const [message, signature] = [Buffer.from(text.trim().slice(0, -87)), Buffer.from(text.trim().slice(-86), 'base64url')]
  return message.equals(asked.message) && signature.equals(asked.signature)
}
/** A key that the phone has not met is no forgery there. */
const isSame = (atGate: string, onPhone: string): boolean => onPhone === atGate || (atGate === 'forged' && onPhone === 'cannotVerify')

const environment = environmentOf('k1')
const COUNT = 100_000

describe('tickets changed by accident or on purpose', () => {
  it('are good before they are changed, at the gate and on the phone', async () => {
    for (const [, load] of LIBRARIES) {
      const verify = await load()
      for (const text of GENUINE.slice(0, 8)) {
        expect(readTicket(text, environment).kind).toBe('genuine')
        expect(readOnPhone(text, publicKeys, verify).kind).toBe('genuine')
      }
    }
  })

  it(`are never accepted by the functions, and a phone asks its library of exactly the same ones: ${COUNT} of them`, () => {
    const wrong: string[] = []
    const reachedBy = new Map<string, number>()
    for (const { way, text } of spoilt(COUNT, 20_250_523)) {
      const atGate = readTicket(text, environment).kind
      const onPhone = askedOf(text)
      if (onPhone.asked) reachedBy.set(way, (reachedBy.get(way) ?? 0) + 1)
      if (atGate === 'genuine' || !isSame(atGate, onPhone.kind) || !isAsWritten(text, onPhone)) wrong.push(text)
    }
    expect(wrong).toEqual([])
    // Else nothing but the reader of the text was tried.
    const reached = [...reachedBy.values()].reduce((sum, count) => sum + count, 0)
    expect(reached).toBeGreaterThan(COUNT / 4)
    for (const way of ['claim', 'signatureLetter', 'claimOfAnother', 'signatureOfAnother', 'degenerate']) expect(reachedBy.get(way)).toBeGreaterThan(1_000)
  })

  it.each(LIBRARIES.map(([library, load]) => [library, load, library === 'noble' ? 1_500 : 100] as const))(
    'are never accepted by %s on a phone', async (_library, load, count) => {
      const verify = await load()
      const kinds = spoilt(count, 7).map(({ text }) => readOnPhone(text, publicKeys, verify).kind)
      expect(kinds).not.toContain('genuine')
      expect(kinds.filter((kind) => kind === 'forged').length).toBeGreaterThan(count / 5)
    })
})
