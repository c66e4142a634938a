import { readTicketBy, type ReadTicket } from '@domain/ticket/readTicket'
import { bytesOfAscii, bytesOfBase64 } from '@/features/checkin/ticket/bytes'
import type { Verify } from '@/features/checkin/ticket/knownAnswers'
import { publicKeyOf } from '@/features/checkin/ticket/publicKey'
import { findVerifier, type Library } from '@/features/checkin/ticket/verifiers'

/** By key id: SPKI DER in base64, as the roster brings them from the functions' TICKET_PUBLIC_KEYS. */
export type PublicKeys = Readonly<Record<string, string>>

/** Reads tickets without a network. */
export interface TicketReader {
  readonly library: Library
  readonly read: (text: string, publicKeys: PublicKeys) => ReadTicket
}

/** Reads a ticket's text and verifies its signature with the key it names. Pure, and never throws: whatever was scanned. */
export const readTicket = (text: string, publicKeys: PublicKeys, verify: Verify): ReadTicket =>
  readTicketBy(text, (kid, signedText, signature) => {
    const publicKey = publicKeyOf(publicKeys[kid] ?? '')
    return publicKey !== undefined && verify(bytesOfBase64(signature), bytesOfAscii(signedText), publicKey)
  })

/**
 * Makes a reader for this phone, once it has proved with known answers that it can verify; when a scanner starts.
 * @returns undefined when no library works here: then only the functions can verify, and codes can be typed
 */
export const startTicketReader = async (): Promise<TicketReader | undefined> => {
  const found = await findVerifier()
  return found && { library: found.library, read: (text, publicKeys) => readTicket(text, publicKeys, found.verify) }
}
