import { createHmac } from 'node:crypto'
import { phoneDigits } from '@domain/reservation/phoneNumber'

/**
 * A person's id: HMAC-SHA256 of the OPENID, 144 bits in the alphabet [A-Za-z0-9_-], led by `p`
 * so that it can stand in a field path and is never taken for an array index.
 */
export const personIdOf = (openid: string, identityKey: Uint8Array): string =>
  `p${createHmac('sha256', identityKey).update(openid).digest('base64url').slice(0, 24)}`

/** Who calls by phone, as a booker: `c` and the number's HMAC. Never the id of a person whom WeChat knows. */
export const callerIdOf = (phone: string, identityKey: Uint8Array): string =>
  `c${createHmac('sha256', identityKey).update(`phone:${phoneDigits(phone)}`).digest('base64url').slice(0, 24)}`

/**
 * The last four digits of a phone number, for look-up at one session's gate, without the digits: the same number is another
 * text in every session.
 * @param digits  a number as it is kept, or its last four digits
 */
export const phoneTailOf = (digits: string, sessionId: string, identityKey: Uint8Array): string =>
  createHmac('sha256', identityKey).update(`tail.${sessionId}.${digits.slice(-4)}`).digest('base64url').slice(0, 24)
