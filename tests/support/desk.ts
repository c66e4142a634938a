import type { Input } from '@domain/contract/api'
import type { SessionDesk } from '@domain/contract/staffViews'
import type { Party } from '@domain/reservation/party'
import type { Cloud } from './cloud'
import { freshKey } from './scienceWeek'

/** A session as the organiser has it. */
export const deskOfSession = async (cloud: Cloud, sessionId: string): Promise<SessionDesk> => {
  const reply = await cloud.call('organiser', 'sessionDesk', {})
  const session = reply.ok ? reply.value.sessions.find(({ id }) => id === sessionId) : undefined
  if (!session) throw new Error(`the organiser has no session ${sessionId}`)
  return session
}

/** Sets the online places of a session that nobody has reserved yet. */
export const setOnlinePlaces = async (cloud: Cloud, sessionId: string, capacity: number): Promise<void> => {
  const { capacity: { online: was } } = await deskOfSession(cloud, sessionId)
  const reply = await cloud.call('organiser', 'changeCapacity', { sessionId, share: 'online', was, capacity, requestKey: freshKey() })
  if (!reply.ok) throw new Error(`the places cannot be set: ${reply.refusal.code}`)
}

/** What somebody fills in to come or to wait. */
export const answersFor = (sessionId: string, party: Party): Input<'reserve'> => ({
  sessionId, requestKey: freshKey(), party, name: '王建国', phone: '13812345678',
})

/** Reserves and expects a place. */
export const reserveIn = async (cloud: Cloud, persona: string, sessionId: string, party: Party): Promise<string> => {
  const reply = await cloud.call(persona, 'reserve', answersFor(sessionId, party))
  if (!reply.ok) throw new Error(`the reservation is refused: ${reply.refusal.code}`)
  return reply.value.ticket.ticketId
}

/** A session that is full with three people, and another one who waits for it. */
export const fullSession = async (cloud: Cloud, sessionId: string, { holder, waiting }: { readonly holder: string; readonly waiting: string }): Promise<void> => {
  const three = { adult: 2, senior: 0, from14to17: 1, under14: 0 }
  const one = { adult: 1, senior: 0, from14to17: 0, under14: 0 }
  await setOnlinePlaces(cloud, sessionId, 3)
  await reserveIn(cloud, holder, sessionId, three)
  const turn = await cloud.call(waiting, 'joinWaiting', answersFor(sessionId, one))
  if (!turn.ok) throw new Error(`nobody can wait: ${turn.refusal.code}`)
}
