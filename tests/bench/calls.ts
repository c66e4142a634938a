import type { Action, Input, Reply } from '@domain/contract/api'
import { startCloud, type Cloud } from '../support/cloud'
import { freshKey, KICK_OFF, ONE, scan, signUp, textOf } from '../support/scienceWeek'
import type { Figure } from './measure'

interface WireCall {
  readonly action: string
  readonly collection: string
}

let requests = 0

/** Calls of each action on the database's wire, the audit line counted apart. */
export const measureCalls = async (): Promise<readonly Figure[]> => {
  const cloud = await startCloud({ seed: true })
  try {
    return [...(await readingCalls(cloud)), ...(await reservingCalls(cloud)), ...(await gateCalls(cloud))]
  } finally {
    await cloud.stop()
  }
}

const figure = (name: string, calls: readonly WireCall[], budget: number): Figure => ({
  name: `calls.${name}`,
  value: calls.length,
  unit: 'calls',
  budget,
})

/** What a phone in the square has to fetch. */
const REPLY_BUDGET = 50_000

const replySize = (name: string, reply: Reply<Action>): Figure => ({
  name: `bytes.reply.${name}`,
  value: Buffer.byteLength(JSON.stringify(reply)),
  unit: 'bytes',
  budget: REPLY_BUDGET,
})

const counted = async <A extends Action>(cloud: Cloud, persona: string, action: A, input: Input<A>) =>
  countedAs(cloud, `bench-${(requests += 1)}`, { persona, action, input })

interface Asked<A extends Action> {
  readonly persona: string
  readonly action: A
  readonly input: Input<A>
}

const countedAs = async <A extends Action>(cloud: Cloud, requestId: string, { persona, action, input }: Asked<A>) => {
  const reply: Reply<A> = await cloud.call(persona, action, input, { requestId })
  return { reply, calls: await callsOf(cloud, requestId) }
}

const callsOf = async (cloud: Cloud, requestId: string): Promise<readonly WireCall[]> =>
  (await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly WireCall[]

const expectOutcome = (reply: Reply<Action>, expected: string): void => {
  const outcome = reply.ok ? 'ok' : reply.refusal.code
  if (outcome !== expected) throw new Error(`expected ${expected}, got ${outcome}`)
}

const readingCalls = async (cloud: Cloud): Promise<readonly Figure[]> => {
  await signUp(cloud, 'guest-100', ONE)
  const home = await counted(cloud, 'guest-100', 'home', { programme: true })
  const fresh = await counted(cloud, 'guest-100', 'home', { programme: false })
  const event = await counted(cloud, 'guest-100', 'event', { eventId: KICK_OFF.eventId })
  const base = await counted(cloud, 'guest-100', 'base', { baseId: '2025.jili' })
  const sessions = await counted(cloud, 'guest-100', 'listSessions', {})
  const tickets = await counted(cloud, 'guest-100', 'myTickets', {})
  const records = await counted(cloud, 'guest-100', 'myRecords', {})
  const drawn = await counted(cloud, 'guest-100', 'sharingCode', { page: 'event', id: KICK_OFF.eventId })
  const code = await counted(cloud, 'guest-100', 'sharingCode', { page: 'event', id: KICK_OFF.eventId })
  for (const { reply } of [home, fresh, event, base, sessions, tickets, records, drawn, code]) expectOutcome(reply, 'ok')
  return [
    figure('home', home.calls, 2),
    figure('home.fresh', fresh.calls, 1),
    figure('event', event.calls, 2),
    figure('base', base.calls, 2),
    figure('listSessions', sessions.calls, 1),
    figure('myTickets', tickets.calls, 2),
    figure('myRecords', records.calls, 1),
    figure('sharingCode.drawn', drawn.calls.filter(({ action }) => action.startsWith('database.')), 3),
    figure('sharingCode', code.calls, 2),
    replySize('home', home.reply),
    replySize('listSessions', sessions.reply),
    replySize('event', event.reply),
  ]
}

const reservingCalls = async (cloud: Cloud): Promise<readonly Figure[]> => {
  const input = { sessionId: KICK_OFF.sessionId, requestKey: freshKey(), party: ONE, name: '李秀英' }
  const accepted = await counted(cloud, 'guest-101', 'reserve', input)
  expectOutcome(accepted.reply, 'ok')
  const repeated = await counted(cloud, 'guest-101', 'reserve', input)
  expectOutcome(repeated.reply, 'ok')
  const refused = await counted(cloud, 'guest-101', 'reserve', { ...input, requestKey: freshKey() })
  expectOutcome(refused.reply, 'ALREADY_RESERVED')
  const lost = await lostRace(cloud)
  const ticketId = accepted.reply.ok ? accepted.reply.value.ticket.ticketId : ''
  const cancelled = await counted(cloud, 'guest-101', 'cancel', { sessionId: KICK_OFF.sessionId, ticketId })
  expectOutcome(cancelled.reply, 'ok')
  return [
    figure('reserve.accepted', accepted.calls, 4),
    figure('reserve.repeated', repeated.calls, 4),
    figure('reserve.refusedOnFirstRead', refused.calls, 1),
    figure('reserve.lostRace', lost, 3),
    figure('cancel', cancelled.calls, 3),
  ]
}

/** Two requests of one person at once: the first is held back before it takes places, the second takes them. */
const lostRace = async (cloud: Cloud): Promise<readonly WireCall[]> => {
  const requestId = 'bench-lost-race'
  await cloud.control('POST', 'faults', { requestId, call: 3, when: 'before', do: 'delay', ms: 1500 })
  const input = { sessionId: KICK_OFF.sessionId, party: ONE, name: '李秀英' }
  const slow = countedAs(cloud, requestId, { persona: 'guest-102', action: 'reserve', input: { ...input, requestKey: freshKey() } })
  await new Promise((resolve) => setTimeout(resolve, 500))
  await cloud.call('guest-102', 'reserve', { ...input, requestKey: freshKey() })
  const { reply, calls } = await slow
  expectOutcome(reply, 'RACE_LOST')
  return calls
}

const gateCalls = async (cloud: Cloud): Promise<readonly Figure[]> => {
  const ticket = await signUp(cloud, 'guest-103', ONE)
  await cloud.setClock('2025-05-23T08:40:00+08:00')
  const input = () => scan({ by: 'qr', text: textOf(ticket) }, ticket.startsAt)
  const entered = await counted(cloud, 'steward', 'checkIn', input())
  expectOutcome(entered.reply, 'ok')
  const second = await counted(cloud, 'steward', 'checkIn', input())
  expectOutcome(second.reply, 'ALREADY_CHECKED_IN')
  const sessions = await counted(cloud, 'steward', 'gateSessions', {})
  const ofAudit = entered.calls.filter(({ collection }) => collection === 'audit')
  const others = entered.calls.filter(({ collection }) => collection !== 'audit')
  return [
    figure('checkIn', others, 3),
    figure('checkIn.audit', ofAudit, 1),
    figure('checkIn.refused', second.calls, 4),
    figure('gateSessions', sessions.calls, 2),
    figure('clock.idle', await idleClock(cloud), 1),
  ]
}

/** All calls of a clock run that finds nothing to do. */
const idleClock = async (cloud: Cloud): Promise<readonly WireCall[]> => {
  await cloud.tick()
  await cloud.control('POST', 'reset-counts')
  await cloud.tick()
  const { requests } = (await cloud.control('GET', 'counts')) as { requests: Readonly<Record<string, number>> }
  const lists = await Promise.all(Object.keys(requests).map((requestId) => callsOf(cloud, requestId)))
  return lists.flat()
}
