import { bytesOfBase64 } from '@/features/checkin/ticket/bytes'

const LENGTH = 32
/** What X.509 writes before an Ed25519 key (RFC 8410): "SubjectPublicKeyInfo, id-Ed25519, 33 bytes". */
const SPKI_HEAD = '302a300506032b6570032100'

/**
 * The key itself out of a public key as the functions have it in TICKET_PUBLIC_KEYS: SPKI DER in base64, as Node writes it.
 * The only place where the phone reads that form.
 * @returns 32 bytes; undefined when it is no Ed25519 key
 */
export const publicKeyOf = (spki: string): Uint8Array | undefined => {
  const bytes = bytesOfBase64(spki)
  const head = Array.from(bytes.slice(0, -LENGTH), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return head === SPKI_HEAD ? bytes.slice(-LENGTH) : undefined
}
