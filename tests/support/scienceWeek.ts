import type { Cloud } from './cloud'
import { EMPTY_PARTY } from '@domain/reservation/party'
import type { Instant } from '@domain/kernel/instant'
import { unpackSessions } from '@domain/contract/packedSessions'
import type { MyTicket, SessionView } from '@domain/contract/views'

/** The demonstration week's kick-off. */
export const KICK_OFF = { eventId: '2025.kick-off', sessionId: '2025.kick-off-0523', online: 300 } as const

/** 李秀英 brings her father and a child. */
export const THREE = { ...EMPTY_PARTY, adult: 1, senior: 1, from14to17: 1 }
export const ONE = { ...EMPTY_PARTY, adult: 1 }

let keys = 0
/** A request key as a client makes it; different every time. */
export const freshKey = (): string => {
  keys += 1
  return `test-key-${process.pid}-${String(keys).padStart(8, '0')}`
}

/** Signs up and expects a ticket. */
export const signUp = async (cloud: Cloud, persona: string, party = THREE): Promise<MyTicket> => {
  const input = { sessionId: KICK_OFF.sessionId, requestKey: freshKey(), party, name: '李秀英', phone: '13812345678' }
  const reply = await cloud.call(persona, 'reserve', input)
  if (!reply.ok) throw new Error(`sign-up refused: ${reply.refusal.code}`)
  return reply.value.ticket
}

/** The kick-off's session as a persona sees it. */
export const kickOffSession = async (cloud: Cloud, persona: string): Promise<SessionView> => {
  const reply = await cloud.call(persona, 'event', { eventId: KICK_OFF.eventId })
  const session = reply.ok ? unpackSessions(reply.value.sessions).find(({ id }) => id === KICK_OFF.sessionId) : undefined
  if (!session) throw new Error('the kick-off has no session')
  return session
}

/** A scan at the kick-off by the steward. */
export const scan = (read: { by: 'qr'; text: string } | { by: 'code'; code: string }, scannedAt: Instant, gate = '东门') => ({
  scanId: freshKey(),
  sessionId: KICK_OFF.sessionId,
  gate,
  scannedAt,
  read,
})

/** The text of a ticket that can still be used. */
export const textOf = (ticket: MyTicket): string => {
  if (ticket.state.kind !== 'valid') throw new Error(`the ticket is ${ticket.state.kind}`)
  return ticket.state.text
}

let guests = 0
/** A persona that nobody has been yet. */
export const newGuest = (): string => {
  guests += 1
  return `guest-${process.pid % 1_000}${String(guests).padStart(3, '0')}`
}
