import type { Instant } from '@domain/kernel/instant'
import type { Reply, Action } from '@domain/contract/api'
import type { Cloud } from './cloud'
import type { Placed, Stage } from './crashStage'
import type { SessionWish } from './madeSession'
import { heldPlaces, readTruth, settledFaults } from './ledgerTruth'

/** `ok`, or the refusal's code. */
export const outcomeOf = (reply: Reply<Action>): string => (reply.ok ? 'ok' : reply.refusal.code)

/** Somebody in a waiting list. */
export interface Waiter {
  readonly persona: string
  readonly requestKey: string
}

/** Joins a session's waiting list. */
export const wait = async (stage: Stage, sessionId: string, people: number, atLeast?: number): Promise<Waiter> => {
  const persona = stage.person()
  const input = { ...stage.signUp(sessionId, people), ...(atLeast !== undefined && { atLeast }) }
  await stage.call(persona, 'joinWaiting', input)
  return { persona, requestKey: input.requestKey }
}

/** What a persona's tickets page says of one session's waiting list. */
export const waitingOf = async ({ call }: Pick<Stage, 'call'>, persona: string, sessionId: string) =>
  (await call(persona, 'myTickets', {})).waiting.find((each) => each.sessionId === sessionId)

/** The places on offer to somebody; 0 without an offer. */
export const offeredTo = async (stage: Pick<Stage, 'call'>, persona: string, sessionId: string): Promise<number> =>
  (await waitingOf(stage, persona, sessionId))?.turn?.offer?.places ?? 0

const truthOf = async ({ emulatorUrl }: Pick<Cloud, 'emulatorUrl'>, sessionId: string) => {
  const session = (await readTruth(emulatorUrl)).sessions.find(({ root }) => root._id === sessionId)
  if (!session) throw new Error(`${sessionId} is gone`)
  return session
}

/** A session's root document. */
export const rootOf = async (cloud: Pick<Cloud, 'emulatorUrl'>, sessionId: string) => (await truthOf(cloud, sessionId)).root

/** Where a session's online places are. */
export const placesOf = async (cloud: Pick<Cloud, 'emulatorUrl'>, sessionId: string) => {
  const session = await truthOf(cloud, sessionId)
  const { left, freed, waitingCount } = session.root.ledger
  return { held: heldPlaces(session).online, left: left.online, freed, waiting: waitingCount }
}

/** Lets the clock run a quarter of an hour later, and tells what is then not as it must be. */
export const faultsLater = async (cloud: Cloud): Promise<readonly string[]> => {
  const { now } = await cloud.call('none', 'listSessions', {})
  await cloud.setClock(new Date(now + 15 * 60_000).toISOString())
  await cloud.tick()
  return settledFaults(await readTruth(cloud.emulatorUrl), (now + 15 * 60_000) as Instant)
}

/** A moment of the local clock's day, as `12:30` on 20 May, or with a day of May before it. */
export const at = (time: string, day = 20): string => `2025-05-${day}T${time}:00+08:00`
export const instantAt = (time: string, day = 20): Instant => Date.parse(at(time, day)) as Instant

/** A full session whose places are held by parties of these sizes. */
export const heldSession = async (stage: Stage, sizes: readonly number[], wish: SessionWish = {}) => {
  const sessionId = await stage.session({ ...wish, capacity: { online: sizes.reduce((sum, size) => sum + size, 0), ...wish.capacity } })
  const holders: Placed[] = []
  for (const size of sizes) holders.push(await stage.holder(sessionId, size))
  const holderOf = (index: number): Placed => {
    const holder = holders[index]
    if (!holder) throw new Error(`no holder ${index}`)
    return holder
  }
  /** One of them cancels. */
  const giveUp = async (index: number): Promise<void> => {
    const { persona, ticketId } = holderOf(index)
    await stage.call(persona, 'cancel', { sessionId, ticketId })
  }
  return { sessionId, holderOf, giveUp }
}
