import type { GateSession } from '@domain/contract/gateViews'
import { instant } from '@domain/kernel/instant'
import type { Places } from '@domain/session/session'
import { startTicketReader } from '@/features/checkin/ticket/ticketReader'
import { personIdFor } from '../agenda'
import type { Cloud } from '../cloud'
import { openStage, type Stage } from '../crashStage'
import { addAll } from '../database'
import { chanceFrom } from '../spoiltTickets'
import { openSteward, type Steward } from './steward'

/** Where and when the gates are rehearsed: a session whose doors are open at the local clock's beginning. */
export interface Setting {
  readonly cloud: Cloud
  readonly stage: Stage
  readonly session: GateSession
}

export const GATES = ['东门', '西门', '北门']
const STARTS_AT = instant(Date.parse('2025-05-20T09:40:00+08:00'))
export const ENDS_AT = instant(Date.parse('2025-05-20T11:30:00+08:00'))

/** Of every six stewards: how wrong their clocks are, in minutes. */
const MINUTES = [-7, 3, 0, 12, -2, 45]

/** Makes the session, with so many places. */
export const openSetting = async (cloud: Cloud, capacity: Partial<Places>): Promise<Setting> => {
  const stage = openStage(cloud)
  const sessionId = await stage.session({ startsAt: STARTS_AT, signUpClosesAt: STARTS_AT, endsAt: ENDS_AT, gates: GATES, capacity })
  const { sessions } = await stage.call('steward', 'gateSessions', {})
  const session = sessions.find(({ id }) => id === sessionId)
  if (!session) throw new Error('the session is not at the gates')
  return { cloud, stage, session }
}

/** So many people with the role, each with a phone at one of the gates, and nothing on it. */
export const employ = async ({ cloud, stage, session }: Setting, people: number, seed: number): Promise<readonly Steward[]> => {
  const personas = Array.from({ length: people }, () => stage.person())
  await addAll(cloud.emulatorUrl, 'grants', personas.map((persona) =>
    ({ _id: `rehearsal-${persona}`, personId: personIdFor(cloud, persona), role: 'steward', scope: { kind: 'edition', editionId: '2025' } })))
  const reader = await startTicketReader()
  const readTicket = async (...ticket: Parameters<typeof reader.read>) => reader.read(...ticket)
  return personas.map((persona, number) => openSteward(cloud, {
    persona, session, readTicket, gate: GATES[number % GATES.length] ?? '', chance: chanceFrom(seed + number),
    skewMs: (MINUTES[number % MINUTES.length] ?? 0) * 60_000,
  }))
}
