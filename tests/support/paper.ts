import { rosterCrossed } from '@domain/checkin/roster'
import type { Cloud } from './cloud'
import { KICK_OFF } from './scienceWeek'

/** The kick-off's roster as a phone at its gates gets it, and who crossed at each. */
export const bookedOn = async (cloud: Cloud) => {
  const reply = await cloud.call('organiser', 'gateRoster', { sessionId: KICK_OFF.sessionId, known: {} })
  if (!reply.ok) throw new Error(reply.refusal.code)
  return { ...reply.value, crossed: rosterCrossed(reply.value.parts) }
}
