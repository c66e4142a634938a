import type { Cloud } from '../../support/cloud'
import { freshKey, ONE, scan, signUp, textOf } from '../../support/scienceWeek'
import type { Figure } from '../measure'
import { callsFigure, callsOf, counted, type WireCall } from './counted'

/** The day itself: entry, what staff look at, and the clock when nothing is due. */
export const gateCalls = async (cloud: Cloud): Promise<readonly Figure[]> => {
  const ticket = await signUp(cloud, 'guest-103', ONE)
  await cloud.setClock('2025-05-23T08:40:00+08:00')
  const enter = (scanId: string) => ({ ...scan({ by: 'qr', text: textOf(ticket) }, ticket.startsAt), scanId })
  const entered = await counted(cloud, { persona: 'steward', action: 'checkIn', input: enter(freshKey()) })
  const second = await counted(cloud, { persona: 'steward', action: 'checkIn', input: enter(freshKey()) }, 'ALREADY_CHECKED_IN')
  const sessions = await counted(cloud, { persona: 'steward', action: 'gateSessions', input: {} })
  const { sessionId } = ticket
  const roster = await counted(cloud, { persona: 'steward', action: 'gateRoster', input: { sessionId, known: {} } })
  const first = await cloud.call('steward', 'gateRoster', { sessionId, known: {} })
  const known = first.ok ? first.value.revisions : {}
  const unchanged = await counted(cloud, { persona: 'steward', action: 'gateRoster', input: { sessionId, known } })
  const crowd = await counted(cloud, { persona: 'safetyLead', action: 'gateDesk', input: { sessionId } })
  const stopped = await counted(cloud, { persona: 'safetyLead', action: 'stopEntry', input: { requestKey: freshKey(), sessionId, reason: '人太多' } })
  const resumed = await counted(cloud, { persona: 'safetyLead', action: 'resumeEntry', input: { sessionId } })
  const desk = await counted(cloud, { persona: 'organiser', action: 'sessionDesk', input: {} })
  const holders = await counted(cloud, { persona: 'organiser', action: 'sessionHolders', input: { sessionId: ticket.sessionId } })
  const found = await counted(cloud, { persona: 'steward', action: 'findByPhone', input: { sessionId: ticket.sessionId, gate: '东门', lastFour: '5678' } })
  const due = await counted(cloud, { persona: 'organiser', action: 'callsDue', input: {} })
  const status = await counted(cloud, { persona: 'organiser', action: 'operatorStatus', input: {} })
  const urgentKey = freshKey()
  const urgent = { requestKey: urgentKey, title: '改走北门', text: '南门积水，请从北门进。', sessionId: ticket.sessionId }
  const firstUrgent = await counted(cloud, { persona: 'safetyLead', action: 'sendUrgent', input: { ...urgent, requestKey: freshKey() } })
  const sentUrgent = await counted(cloud, { persona: 'safetyLead', action: 'sendUrgent', input: urgent })
  const urgentDesk = await counted(cloud, { persona: 'safetyLead', action: 'urgentDesk', input: {} })
  const endedUrgent = await counted(cloud, { persona: 'safetyLead', action: 'endUrgent', input: { id: urgentKey } })
  return [
    callsFigure('checkIn', entered.calls, 3),
    callsFigure('checkIn.refused', second.calls, 3),
    callsFigure('gateRoster', roster.calls, 4),
    callsFigure('gateRoster.unchanged', unchanged.calls, 3),
    callsFigure('gateDesk', crowd.calls, 2),
    callsFigure('stopEntry', stopped.calls, 4),
    callsFigure('resumeEntry', resumed.calls, 4),
    callsFigure('gateSessions', sessions.calls, 2),
    callsFigure('sessionDesk', desk.calls, 3),
    callsFigure('sessionHolders', holders.calls, 3),
    callsFigure('findByPhone', found.calls, 4),
    callsFigure('callsDue', due.calls, 2),
    callsFigure('sendUrgent.first', firstUrgent.calls, 12),
    callsFigure('sendUrgent', sentUrgent.calls, 11),
    callsFigure('urgentDesk', urgentDesk.calls, 5),
    callsFigure('endUrgent', endedUrgent.calls, 9),
    callsFigure('operatorStatus', status.calls, 4),
    callsFigure('clock.idle', await idleClock(cloud), 1),
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
