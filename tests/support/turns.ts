import { unpackSessions } from '@domain/contract/packedSessions'
import type { SessionView } from '@domain/contract/views'
import type { Party } from '@domain/reservation/party'
import type { Cloud } from './cloud'
import { freshKey, ONE, THREE } from './scienceWeek'

/** Visits of one base, in the demonstration week. */
export const VISIT = { eventId: '2025.jili-visit', sessionId: '2025.jili-0531-pm', otherId: '2025.jili-0601-am' } as const

/** A visit as a persona sees it. */
export const visitOf = async (cloud: Cloud, persona: string, sessionId: string = VISIT.sessionId): Promise<SessionView> => {
  const reply = await cloud.call(persona, 'event', { eventId: VISIT.eventId })
  const session = reply.ok ? unpackSessions(reply.value.sessions).find(({ id }) => id === sessionId) : undefined
  if (!session) throw new Error(`there is no ${sessionId}`)
  return session
}

const setCapacity = async (cloud: Cloud, { id, capacity }: SessionView, online: number): Promise<void> => {
  const wish = { sessionId: id, share: 'online', was: capacity.online, capacity: online, requestKey: freshKey() } as const
  const reply = await cloud.call('organiser', 'changeCapacity', wish)
  if (!reply.ok) throw new Error(`capacity refused: ${reply.refusal.code}`)
}

/** Takes away what a visit has left online, but so many. */
export const leaveOnly = async (cloud: Cloud, left: number, sessionId?: string): Promise<void> => {
  const session = await visitOf(cloud, 'organiser', sessionId)
  if (session.placesLeft.online !== left) await setCapacity(cloud, session, session.capacity.online - session.placesLeft.online + left)
}

/** Adds places to a visit: they go to whoever waits. */
export const addPlaces = async (cloud: Cloud, places: number, sessionId?: string): Promise<void> => {
  const session = await visitOf(cloud, 'organiser', sessionId)
  await setCapacity(cloud, session, session.capacity.online + places)
}

/** Joins a visit's waiting list. @returns the turn's key */
export const joinVisit = async (cloud: Cloud, persona: string, party: Party = THREE, sessionId: string = VISIT.sessionId): Promise<string> => {
  const requestKey = freshKey()
  const reply = await cloud.call(persona, 'joinWaiting', { sessionId, requestKey, party, name: '李秀英' })
  if (!reply.ok) throw new Error(`the turn is refused: ${reply.refusal.code}`)
  return requestKey
}

/** Reserves a visit. @returns the ticket's id */
export const reserveVisit = async (cloud: Cloud, persona: string, party: Party = ONE, sessionId: string = VISIT.sessionId): Promise<string> => {
  const reply = await cloud.call(persona, 'reserve', { sessionId, requestKey: freshKey(), party, name: '王建国' })
  if (!reply.ok) throw new Error(`the visit is refused: ${reply.refusal.code}`)
  return reply.value.ticket.ticketId
}
