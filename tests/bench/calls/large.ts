import { SHARD_COUNT, shardId } from '@domain/session/shards'
import type { Stage } from '../../support/crashStage'
import { changeAll } from '../../support/database'
import type { Figure } from '../measure'
import { callsFigure, counted } from './counted'

const PLACES = 10_000

/** Actions on a session of 10,000 places, which lies in shards: far from its end, in its last places, and full. */
export const largeCalls = async (stage: Stage): Promise<readonly Figure[]> => {
  const { cloud } = stage
  const sessionId = await stage.session({ capacity: { online: PLACES } })
  const persona = stage.person()
  const accepted = await counted(cloud, { persona, action: 'reserve', input: stage.signUp(sessionId) })
  const ticketId = accepted.reply.ok ? accepted.reply.value.ticket.ticketId : ''
  const holders = await counted(cloud, { persona: 'organiser', action: 'sessionHolders', input: { sessionId } })
  await stage.call(stage.person(), 'reserve', { ...stage.signUp(sessionId), phone: '13812345678' })
  const byPhone = await counted(cloud, { persona: 'steward', action: 'findByPhone', input: { sessionId, gate: '东门', lastFour: '5678' } })
  const crowd = await counted(cloud, { persona: 'organiser', action: 'gateDesk', input: { sessionId } })
  const cancelled = await counted(cloud, { persona, action: 'cancel', input: { sessionId, ticketId } })
  await leave(stage, sessionId, 0)
  await leave(stage, sessionId, 1, shardId(sessionId, SHARD_COUNT - 1))
  const last = await counted(cloud, { persona: stage.person(), action: 'reserve', input: stage.signUp(sessionId) })
  const full = () => counted(cloud, { persona: stage.person(), action: 'reserve', input: stage.signUp(sessionId) }, 'SESSION_FULL')
  const found = await full()
  const known = await full()
  return [
    callsFigure('large.reserve', accepted.calls, 4),
    callsFigure('large.cancel', cancelled.calls, 3),
    callsFigure('large.sessionHolders', holders.calls, 4),
    callsFigure('large.gateDesk', crowd.calls, 3),
    callsFigure('large.findByPhone', byPhone.calls, 5),
    callsFigure('large.reserve: the last place, in another shard', last.calls, 7),
    // Asks every shard, and whether places are on their way; the first also tidies away what the last loan left noted.
    callsFigure('large.reserve: the first who finds it full', found.calls, 6),
    callsFigure('large.reserve: refused when full', known.calls, 1),
  ]
}

/** Behind everybody's back: to fill 10,000 places here would take a minute. */
const leave = (stage: Stage, sessionId: string, online: number, shard?: string): Promise<void> =>
  changeAll(stage.cloud.emulatorUrl, 'sessions', {
    where: shard === undefined ? { shardOf: sessionId } : { _id: shard },
    changes: { 'ledger.left.online': online },
  })
