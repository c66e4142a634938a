import type { Input } from '@domain/contract/api'
import type { Cloud } from './cloud'
import { partyOf } from './crashStage'
import { makeSession } from './madeSession'
import { freshKey, newGuest } from './scienceWeek'

/** An event that no picture shows. */
const EVENT = '2025.lecture-firms'

/** Somebody waits in a full session that asks questions, and is then offered two places. @returns the session's id */
export const beOfferedTwo = async (cloud: Cloud, persona: string, wish: Pick<Input<'joinWaiting'>, 'party'> & Partial<Input<'joinWaiting'>>): Promise<string> => {
  const sessionId = await makeSession(cloud, { eventId: EVENT, title: '青少年科普教育活动', capacity: { online: 2 }, asks: ['pickUp', 'guardianPhone'] })
  const holder = newGuest()
  const held = await cloud.call(holder, 'reserve', { sessionId, requestKey: freshKey(), party: partyOf(2), name: '王建国' })
  if (!held.ok) throw new Error(`nobody holds it: ${held.refusal.code}`)
  const waiting = await cloud.call(persona, 'joinWaiting', { sessionId, requestKey: freshKey(), name: '李秀英', atLeast: 1, ...wish })
  if (!waiting.ok) throw new Error(`nobody waits: ${waiting.refusal.code}`)
  const { ok } = await cloud.call(holder, 'cancel', { sessionId, ticketId: held.value.ticket.ticketId })
  if (!ok) throw new Error('nobody gives up')
  return sessionId
}
