import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { parseTicketText, ticketTextToSign, type TicketClaims } from '@domain/ticket/ticketText'
import type { Environment } from '../environment'

/** Keys are parsed once per function instance, not per call. */
const parsed = new Map<string, KeyObject>()

const keyFrom = (base64: string, parse: (der: Buffer) => KeyObject): KeyObject => {
  const known = parsed.get(base64) ?? parse(Buffer.from(base64, 'base64'))
  parsed.set(base64, known)
  return known
}

/** A ticket's full text, signed with Ed25519. The same claims give the same text, so it need not be stored. */
export const signTicket = (claims: Omit<TicketClaims, 'kid'>, environment: Environment): string => {
  const { kid, pkcs8 } = environment.TICKET_SIGNING_KEY
  const text = ticketTextToSign({ ...claims, kid })
  const key = keyFrom(pkcs8, (der) => createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }))
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`
}

export type ReadTicket =
  | { readonly kind: 'genuine'; readonly claims: TicketClaims }
  | { readonly kind: 'forged' }
  | { readonly kind: 'unreadable' }

/** Reads a ticket's text and verifies its signature with the key it names. */
export const readTicket = (text: string, environment: Environment): ReadTicket => {
  const ticket = parseTicketText(text)
  if (!ticket) return { kind: 'unreadable' }
  const spki = environment.TICKET_PUBLIC_KEYS[ticket.claims.kid]
  if (!spki) return { kind: 'forged' }
  const key = keyFrom(spki, (der) => createPublicKey({ key: der, format: 'der', type: 'spki' }))
  const signature = Buffer.from(ticket.signature, 'base64url')
  // Base64url can write the same bytes in several ways; only ours counts, so that a ticket has exactly one text.
  const canonical = signature.toString('base64url') === ticket.signature
  const genuine = canonical && verify(null, Buffer.from(ticket.signedText), key, signature)
  return genuine ? { kind: 'genuine', claims: ticket.claims } : { kind: 'forged' }
}
