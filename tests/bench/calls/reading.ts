import type { Action, Reply } from '@domain/contract/api'
import type { Cloud } from '../../support/cloud'
import { KICK_OFF, ONE, signUp } from '../../support/scienceWeek'
import type { Figure } from '../measure'
import { callsFigure, counted } from './counted'

/** What a phone in the square has to fetch. */
const REPLY_BUDGET = 50_000

/** Three weeks of an opening pattern's slots. */
const SLOTS_BUDGET = 20_000

const replySize = (name: string, reply: Reply<Action>, budget = REPLY_BUDGET): Figure => ({
  name: `bytes.reply.${name}`,
  value: Buffer.byteLength(JSON.stringify(reply)),
  unit: 'bytes',
  budget,
})

const READER = 'guest-100'

/** Actions that only look; first minutes after a sign-up, which the clock has not settled yet, then later. */
export const readingCalls = async (cloud: Cloud): Promise<readonly Figure[]> => {
  const read = <A extends Action>(action: A, input: Parameters<typeof counted<A>>[1]['input']) =>
    counted(cloud, { persona: READER, action, input })
  await signUp(cloud, READER, ONE)
  const unsettledHome = await read('home', { programme: true })
  const unsettledRecords = await read('myRecords', {})
  await cloud.setClock('2025-05-20T09:20:00+08:00')
  const home = await read('home', { programme: true })
  const fresh = await read('home', { programme: false })
  const event = await read('event', { eventId: KICK_OFF.eventId })
  const slots = await read('event', { eventId: '2025.jili-visit' })
  const base = await read('base', { baseId: '2025.jili' })
  const sessions = await read('listSessions', {})
  const tickets = await read('myTickets', {})
  const records = await read('myRecords', {})
  const subscriptions = await read('subscriptions', {})
  const drawn = await read('sharingCode', { page: 'event', id: KICK_OFF.eventId })
  const code = await read('sharingCode', { page: 'event', id: KICK_OFF.eventId })
  return [
    callsFigure('home', home.calls, 2),
    callsFigure('home.fresh', fresh.calls, 1),
    callsFigure('home.unsettled', unsettledHome.calls, 3),
    callsFigure('event', event.calls, 2),
    callsFigure('base', base.calls, 3),
    callsFigure('listSessions', sessions.calls, 1),
    callsFigure('myTickets', tickets.calls, 2),
    callsFigure('myRecords', records.calls, 3),
    callsFigure('myRecords.unsettled', unsettledRecords.calls, 4),
    callsFigure('subscriptions', subscriptions.calls, 1),
    callsFigure('sharingCode.drawn', drawn.calls.filter(({ action }) => action.startsWith('database.')), 3),
    callsFigure('sharingCode', code.calls, 2),
    replySize('home', home.reply),
    replySize('listSessions', sessions.reply),
    replySize('event', event.reply),
    replySize('event.slots', slots.reply, SLOTS_BUDGET),
    replySize('base', base.reply),
  ]
}
