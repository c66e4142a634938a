import type { Party } from '@domain/reservation/party'
import { parsePartyCode, partyCode } from '@domain/reservation/partyCode'
import { instant, SECOND, type Instant } from '@domain/kernel/instant'

/** 票面: what the QR says. No personal data; `ticketId` is random and is not the reservation's id. */
export interface TicketClaims {
  /** Which public key verifies it. */
  readonly kid: string
  readonly editionId: string
  /** The full session id, `2025.kick-off-0523`. */
  readonly sessionId: string
  readonly ticketId: string
  readonly rev: number
  readonly party: Party
  readonly expiresAt: Instant
}

export interface ParsedTicket {
  readonly claims: TicketClaims
  /** The text that was signed, and its signature in base64url. */
  readonly signedText: string
  readonly signature: string
}

const VERSION = 'T1'
/** Far longer than any ticket of ours; a longer text is not one. */
const MAX_LENGTH = 400

/** The text to be signed: `T1.kid.edition.session.ticketId.rev.party.exp`, exp in seconds, base 36. */
export const ticketTextToSign = (claims: TicketClaims): string =>
  [
    VERSION,
    claims.kid,
    claims.editionId,
    claims.sessionId.slice(claims.editionId.length + 1),
    claims.ticketId,
    claims.rev.toString(36),
    partyCode(claims.party),
    Math.floor(claims.expiresAt / SECOND).toString(36),
  ].join('.')

/**
 * The signature's 64 bytes are 86 letters, of whose last one four bits are left over: only the letters where those are
 * nothing, so that a ticket has exactly one text.
 */
const TICKET = new RegExp(
  '^(?<signedText>T1\\.(?<kid>[a-z0-9]{1,8})\\.(?<editionId>[a-z0-9]{1,12})\\.(?<slug>[a-z0-9-]{1,40})' +
    '\\.(?<ticketId>[0-9A-HJKMNP-TV-Z]{8})\\.(?<rev>[0-9a-z]{1,5})\\.(?<party>(?:[asyc]\\d{1,3}){1,4})' +
    '\\.(?<expires>[0-9a-z]{6,8}))\\.(?<signature>[A-Za-z0-9_-]{85}[AQgw])$',
)

type Parts = Readonly<
  Record<'signedText' | 'kid' | 'editionId' | 'slug' | 'ticketId' | 'rev' | 'party' | 'expires' | 'signature', string>
>

/** Reads a ticket's text. Says nothing about whether it is genuine: the signature still has to be verified. */
export const parseTicketText = (text: string): ParsedTicket | undefined => {
  const match = text.length <= MAX_LENGTH ? TICKET.exec(text.trim()) : null
  if (!match) return undefined
  const parts = match.groups as Parts
  const party = parsePartyCode(parts.party)
  return party && { claims: claimsOf(parts, party), signedText: parts.signedText, signature: parts.signature }
}

const claimsOf = ({ kid, editionId, slug, ticketId, rev, expires }: Parts, party: Party): TicketClaims => ({
  kid,
  editionId,
  sessionId: `${editionId}.${slug}`,
  ticketId,
  rev: Number.parseInt(rev, 36),
  party,
  expiresAt: instant(Number.parseInt(expires, 36) * SECOND),
})
