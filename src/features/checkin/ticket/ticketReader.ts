import { readTicketBy, type ReadTicket } from '@domain/ticket/readTicket'
import { parseTicketText } from '@domain/ticket/ticketText'
import { bytesOfAscii, bytesOfBase64 } from '@/features/checkin/ticket/bytes'
import type { Verify } from '@/features/checkin/ticket/knownAnswers'
import { publicKeyOf } from '@/features/checkin/ticket/publicKey'
import { findVerifier, LIBRARIES, type Library } from '@/features/checkin/ticket/verifiers'

/** By key id: SPKI DER in base64, as the roster brings them from the functions' TICKET_PUBLIC_KEYS. */
export type PublicKeys = Readonly<Record<string, string>>

/** `cannotVerify`: written like a ticket of ours, and this phone has no library that works or not the key that it names. */
export type ReadOnPhone = ReadTicket | { readonly kind: 'cannotVerify' }

/** Reads tickets without a network. */
export interface TicketReader {
  /** Absent when none works here: then only the functions can verify, and codes can be typed. */
  readonly library?: Library
  readonly read: (text: string, publicKeys: PublicKeys) => ReadOnPhone
}

/** Reads a ticket's text and verifies its signature with the key it names. Pure, and never throws: whatever was scanned. */
export const readTicket = (text: string, publicKeys: PublicKeys, verify?: Verify): ReadOnPhone => {
  const ticket = parseTicketText(text)
  if (!ticket) return { kind: 'unreadable' }
  const publicKey = publicKeyOf(publicKeys[ticket.claims.kid] ?? '')
  if (!verify || !publicKey) return { kind: 'cannotVerify' }
  return readTicketBy(text, (_, signedText, signature) => verify(bytesOfBase64(signature), bytesOfAscii(signedText), publicKey))
}

/** Makes a reader for this phone, once it has proved with known answers what can verify here; when a scanner starts. */
export const startTicketReader = async (libraries = LIBRARIES): Promise<TicketReader> => {
  const found = await findVerifier(libraries)
  return {
    ...(found ? { library: found.library } : {}),
    read: (text, publicKeys) => readTicket(text, publicKeys, found?.verify),
  }
}
