import type { CrashCase } from './crashRun'
import { partyOf, type Stage } from './crashStage'
import type { Spread } from './madeSession'
import { freshKey } from './scienceWeek'

/** Two shards that have places (or had), and one that never had any: callers' homes are chosen, so that trials are alike. */
const [RICH, POOR, EMPTY] = [[0], [1], [2]] as const

const places = (rich: number, poor = 0): Spread => ({ 0: rich, 1: poor, 2: 0 })

/** A large session whose three places are held by one party at home in the first shard. */
const soldOut = async (stage: Stage) => {
  const sessionId = await stage.session({ spread: places(3) })
  const holder = await stage.holder(sessionId, 3, stage.person(RICH))
  return { sessionId, holder }
}

/** The same actions in a session whose places lie in many documents. */
export const CRASH_LARGE_CASES = {
  reserve: [
    {
      name: 'large session, places at home',
      setUp: async (stage) => {
        const sessionId = await stage.session({ spread: places(3, 1) })
        return { persona: stage.person(RICH), input: stage.signUp(sessionId, 2), sessions: [sessionId] }
      },
    },
    {
      name: 'large session, places from two other shards',
      setUp: async (stage) => {
        const sessionId = await stage.session({ spread: places(2, 1) })
        return { persona: stage.person(EMPTY), input: stage.signUp(sessionId, 3), sessions: [sessionId] }
      },
    },
  ],
  cancel: [
    {
      name: 'large session, nobody waits',
      setUp: async (stage) => {
        const { sessionId, holder: { persona, ticketId } } = await soldOut(stage)
        return { persona, input: { sessionId, ticketId }, sessions: [sessionId] }
      },
    },
    {
      name: 'large session, somebody waits',
      setUp: async (stage) => {
        const { sessionId, holder: { persona, ticketId } } = await soldOut(stage)
        await stage.waiter(sessionId, 2, stage.person(POOR))
        return { persona, input: { sessionId, ticketId }, sessions: [sessionId] }
      },
    },
  ],
  changeParty: [
    {
      name: 'large session, one more from another shard',
      setUp: async (stage) => {
        const sessionId = await stage.session({ spread: places(1, 1) })
        const { persona, ticketId } = await stage.holder(sessionId, 1, stage.person(RICH))
        return { persona, input: { sessionId, ticketId, requestKey: freshKey(), party: partyOf(2) }, sessions: [sessionId] }
      },
    },
  ],
  move: [
    {
      name: 'out of a large session that somebody waits for, into another',
      setUp: async (stage) => {
        const { sessionId, holder: { persona, ticketId } } = await soldOut(stage)
        await stage.waiter(sessionId, 1, stage.person(POOR))
        const toSessionId = await stage.session({ spread: places(0, 3) })
        return { persona, input: { sessionId, ticketId, toSessionId, requestKey: freshKey() }, sessions: [sessionId, toSessionId] }
      },
    },
  ],
  joinWaiting: [
    {
      name: 'large session, with places too few',
      setUp: async (stage) => {
        const sessionId = await stage.session({ spread: places(1, 1) })
        return { persona: stage.person(POOR), input: stage.signUp(sessionId, 3), sessions: [sessionId] }
      },
    },
  ],
  changeCapacity: [
    {
      name: 'large session, down',
      setUp: async (stage) => {
        const sessionId = await stage.session({ spread: places(3, 2) })
        await stage.holder(sessionId, 1, stage.person(RICH))
        return { persona: 'organiser', input: { sessionId, share: 'online', was: 5, capacity: 2, requestKey: freshKey() }, sessions: [sessionId] }
      },
    },
  ],
  cancelSession: [
    {
      name: 'large session',
      setUp: async (stage) => {
        const { sessionId } = await soldOut(stage)
        await stage.waiter(sessionId, 1, stage.person(POOR))
        return { persona: 'organiser', input: { sessionId, reason: '下雨', requestKey: freshKey() }, sessions: [sessionId] }
      },
    },
  ],
} as const satisfies {
  readonly [A in 'reserve' | 'cancel' | 'changeParty' | 'move' | 'joinWaiting' | 'changeCapacity' | 'cancelSession']: readonly CrashCase<A>[]
}
