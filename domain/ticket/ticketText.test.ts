import fc from 'fast-check'
import { instant } from '@domain/kernel/instant'
import { parseTicketText, ticketTextToSign } from '@domain/ticket/ticketText'
import { shownCode, shardOfTicket, ticketIdFrom, typedCode } from '@domain/ticket/shortCode'

const claims = {
  kid: 'k1',
  editionId: '2025',
  sessionId: '2025.kick-off-0523',
  ticketId: '7K3M9Q2H',
  rev: 1,
  party: { adult: 2, senior: 0, from14to17: 0, under14: 1 },
  expiresAt: instant(1_747_971_000_000),
}
const signature = 'A'.repeat(86)

describe("a ticket's text", () => {
  it('reads back as it was written, and holds no more than the claims', () => {
    const text = ticketTextToSign(claims)
    expect(text).toBe('T1.k1.2025.kick-off-0523.7K3M9Q2H.1.a2c1.swp320')
    expect(parseTicketText(`${text}.${signature}`)).toEqual({ claims, signedText: text, signature })
  })
  it('cut anywhere is no ticket', () => {
    const text = `${ticketTextToSign(claims)}.${signature}`
    for (let length = 0; length < text.length; length += 1) expect(parseTicketText(text.slice(0, length))).toBeUndefined()
  })
  it('is never found in arbitrary text, and reading never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 500 }), (text) => parseTicketText(text) === undefined))
  })
})

describe('the short code', () => {
  it('is read whatever its case, blanks and dashes, and with the letters people mistake', () => {
    expect(shownCode('7K3M9Q2H')).toBe('7K3M-9Q2H')
    expect(typedCode(' 7k3m-9q2h ')).toBe('7K3M9Q2H')
    expect(typedCode('OIL01234')).toBe('01101234')
    expect(typedCode('7K3M-9Q2')).toBeUndefined()
    expect(typedCode('7K3M-9Q2U')).toBeUndefined()
  })
  it('made from any bytes is one that can be typed back, and names its shard', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), fc.nat(63), (bytes, shard) => {
        const ticketId = ticketIdFrom(bytes, shard)
        return typedCode(shownCode(ticketId).toLowerCase()) === ticketId && shardOfTicket(ticketId) === shard
      }),
    )
  })
})
