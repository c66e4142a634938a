import { createHash, createHmac } from 'node:crypto'
import { invitationCodeFrom, readInvitationCode } from '@domain/staff/invitationCode'

/**
 * The secret of a new invitation, 100 bits that nobody without the key can foresee; a repeat of the same request, whose answer
 * was lost, has the same one. It is not kept.
 */
export const invitationCode = (personId: string, requestKey: string, identityKey: Uint8Array): string =>
  invitationCodeFrom(createHmac('sha256', identityKey).update(`invitation:${personId}.${requestKey}`).digest())

/** The document that a code opens: its hash. Undefined when what was typed is no code. */
export const invitationId = (typed: string): string | undefined => {
  const code = readInvitationCode(typed)
  return code && `invited.${createHash('sha256').update(code).digest('hex').slice(0, 40)}`
}
