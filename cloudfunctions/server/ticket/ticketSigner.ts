import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { readTicketBy, type ReadTicket } from '@domain/ticket/readTicket'
import { ticketTextToSign, type TicketClaims } from '@domain/ticket/ticketText'
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

/** Reads a ticket's text and verifies its signature with the key it names. */
export const readTicket = (text: string, { TICKET_PUBLIC_KEYS }: Environment): ReadTicket =>
  readTicketBy(text, (kid, signedText, signature) => {
    const spki = TICKET_PUBLIC_KEYS[kid]
    if (spki === undefined) return false
    const key = keyFrom(spki, (der) => createPublicKey({ key: der, format: 'der', type: 'spki' }))
    return verify(null, Buffer.from(signedText), key, Buffer.from(signature, 'base64url'))
  })
