import { parseTicketText, type TicketClaims } from '@domain/ticket/ticketText'

/** What a scanned text turned out to be. `forged`: written like a ticket of ours, and not signed by a key of ours. */
export type ReadTicket =
  | { readonly kind: 'genuine'; readonly claims: TicketClaims }
  | { readonly kind: 'forged' }
  | { readonly kind: 'unreadable' }

/** Whether the key with this id signed the text; no, when there is no such key. The signature is 86 letters of base64url. */
export type IsSignedBy = (kid: string, text: string, signature: string) => boolean

/** Reads a ticket's text and verifies it, with whatever can verify: the server by Node's own means, a phone by a library. */
export const readTicketBy = (text: string, isSignedBy: IsSignedBy): ReadTicket => {
  const ticket = parseTicketText(text)
  if (!ticket) return { kind: 'unreadable' }
  const { claims, signedText, signature } = ticket
  return isSignedBy(claims.kid, signedText, signature) ? { kind: 'genuine', claims } : { kind: 'forged' }
}
