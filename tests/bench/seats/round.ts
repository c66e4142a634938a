import { as } from '../../../local/emulator/testCloud'
import { add, atLeast } from '@domain/session/ledgerWrite'
import { shardsFor } from '@domain/session/shards'
import { writeLedger } from '../../../cloudfunctions/server/store/sessions'
import { partyOf } from '../../support/crashStage'
import { freshKey } from '../../support/scienceWeek'
import { act, yes } from './functions'
import { holdPlaces, leaveInShards, openSession } from './sessions'
import type { Stand } from './stand'
import { timed, type Timing } from './timing'

export interface RoundWish {
  /** Online places of each session. */
  readonly places: number
  /** People acting at the same moment. */
  readonly atOnce: number
  readonly operations: number
}

/** With the database calls of one operation, on average. */
export interface Costed extends Timing {
  readonly calls: number
}

export interface Round {
  /** A conditional update of one small document: the limit. */
  readonly raw: Timing
  /** The same of the very document that the places are taken from, full as it is. */
  readonly rawAsLarge: Timing
  readonly accepted: Costed
  readonly refused: Costed
  /** Nobody waits. */
  readonly cancel: Costed
  /** A cancellation whose place the next in the list is offered. */
  readonly offer: Costed
}

const OFFERS = 20
const isLarge = (places: number): boolean => shardsFor(places) !== undefined
/** Enough that nobody's home shard runs out while it is measured. */
const leftOf = ({ places, operations }: RoundWish): number => Math.max(places / 10, operations * 1.25)

/** Everything once, in sessions of its own. */
export const runRound = async (stand: Stand, wish: RoundWish): Promise<Round> => {
  const { places, atOnce, operations } = wish
  const raw = await rawOf(await openSession(1_000), wish)
  const sessions = await sessionsFor(wish)
  const sessionOf = (place: number): string => sessions[Math.floor(place / places)] ?? ''
  const people = Array.from({ length: operations }, (_, place) => ({ openid: newOpenid(), sessionId: sessionOf(place) }))
  const tickets = new Map<string, string>()
  const accepted = await costed(stand, operations, () => timed(operations, atOnce, async (place) => {
    const { openid, sessionId } = people[place] ?? { openid: '', sessionId: '' }
    tickets.set(openid, (await yes(openid, 'reserve', signUp(sessionId))).ticket.ticketId)
  }))
  const full = sessions[0] ?? ''
  await fill(full, places)
  const refused = await costed(stand, operations, () => timed(operations, atOnce, () => refusedReserve(full)))
  const rawAsLarge = await rawOf(isLarge(places) ? `${full}#0` : full, wish)
  const giveUp = ({ openid, sessionId }: (typeof people)[number]) => yes(openid, 'cancel', { sessionId, ticketId: tickets.get(openid) ?? '' })
  const [watched, others] = [people.slice(0, OFFERS), people.slice(OFFERS)]
  for (const { sessionId } of watched) await yes(newOpenid(), 'joinWaiting', signUp(sessionId))
  const offer = await costed(stand, watched.length, () => timed(watched.length, atOnce, (place) => giveUp(watched[place] as (typeof people)[number])))
  const cancel = await costed(stand, others.length, () => timed(others.length, atOnce, (place) => giveUp(others[place] as (typeof people)[number])))
  return { raw, rawAsLarge, accepted, refused, cancel, offer }
}

const costed = async (stand: Stand, operations: number, run: () => Promise<Timing>): Promise<Costed> => {
  const before = await stand.calls()
  const timing = await run()
  return { ...timing, calls: ((await stand.calls()) - before) / operations }
}

let people = 0
const newOpenid = (): string => `o-bench-${(people += 1)}`

const signUp = (sessionId: string) => ({ sessionId, requestKey: freshKey(), party: partyOf(1), name: '李秀英', phone: '13812345678' })

/** Small sessions are filled one after the other from empty; of larger ones the last places are taken. */
const sessionsFor = async (wish: RoundWish): Promise<readonly string[]> => {
  const { places, operations } = wish
  const sessions: string[] = []
  for (let made = 0; made < operations; made += places) sessions.push(await openSession(places))
  const [first = ''] = sessions
  if (isLarge(places)) await holdPlaces(first, places - leftOf(wish), leftOf(wish), shardsFor(places))
  else if (places > operations) await holdPlaces(first, places - operations, operations)
  return sessions
}

/** A large session's last places are not taken one by one here (the race does). */
const fill = async (sessionId: string, places: number): Promise<void> => {
  if (!isLarge(places)) return
  await leaveInShards(sessionId, 0)
  await refusedReserve(sessionId)
}

const refusedReserve = async (sessionId: string): Promise<void> => {
  const reply = await act(newOpenid(), 'reserve', signUp(sessionId))
  if (reply.ok || reply.refusal.code !== 'SESSION_FULL') throw new Error('a full session gave a place away')
}

/** Changes nothing but a count: the least that a guarded write can be. */
const rawOf = async (documentId: string, { operations, atOnce }: RoundWish): Promise<Timing> =>
  timed(operations, atOnce, async () => {
    const write = { guards: [atLeast('ledger.left.online', 0)], edits: [add('ledger.left.online', 0)] }
    if (!(await as('raw', () => writeLedger(documentId, write)))) throw new Error('the limit cannot be measured')
  })

