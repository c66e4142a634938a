import type { Action, Input, Reply } from '@domain/contract/api'
import { partyOf, type Placed, type Stage } from './crashStage'
import { untilAnswered } from './crashRun'
import { freshKey } from './scienceWeek'

/** One request of a scene: made once under the schedule, then until it is answered. */
export interface Part {
  readonly ask: (requestId: string) => Promise<Reply<Action>>
  readonly insist: () => Promise<Reply<Action>>
}

/** People who act on one session at the same moment. */
export interface Scene {
  readonly name: string
  readonly setUp: (stage: Stage) => Promise<readonly Part[]>
}

const partOf = <A extends Action>({ cloud }: Stage, persona: string, action: A, input: Input<A>): Part => ({
  ask: (requestId) => cloud.call(persona, action, input, { requestId }),
  insist: () => untilAnswered(cloud, { persona, action, input }),
})

const twice = (part: Part): readonly Part[] => [part, part]

const cancelling = (stage: Stage, sessionId: string, { persona, ticketId }: Placed): Part =>
  partOf(stage, persona, 'cancel', { sessionId, ticketId })

const leaving = (stage: Stage, sessionId: string, { persona, requestKey }: Placed): Part =>
  partOf(stage, persona, 'leaveWaiting', { sessionId, requestKey })

const changing = (stage: Stage, sessionId: string, { persona, ticketId }: Placed, people: number): Part =>
  partOf(stage, persona, 'changeParty', { sessionId, ticketId, requestKey: freshKey(), party: partyOf(people) })

const moreCapacity = (stage: Stage, sessionId: string, was: number, capacity: number): Part =>
  partOf(stage, 'organiser', 'changeCapacity', { sessionId, share: 'online', was, capacity, requestKey: freshKey() })

const newcomer = (stage: Stage, action: 'reserve' | 'joinWaiting', sessionId: string, people = 1): Part =>
  partOf(stage, stage.person(), action, stage.signUp(sessionId, people))

/** The same, at home in this shard. */
const neighbour = (stage: Stage, action: 'reserve' | 'joinWaiting', { sessionId, shard, people = 1 }: Neighbour): Part =>
  partOf(stage, stage.person([shard]), action, stage.signUp(sessionId, people))

interface Neighbour {
  readonly sessionId: string
  readonly shard: number
  readonly people?: number
}

export const SCENES: readonly Scene[] = [
  {
    name: 'eight double taps for five places',
    setUp: async (stage) => {
      const sessionId = await stage.session({ capacity: { online: 5 } })
      return Array.from({ length: 8 }, (_, number) => newcomer(stage, 'reserve', sessionId, (number % 2) + 1)).flatMap(twice)
    },
  },
  {
    name: 'places given back while people join, leave and reserve',
    setUp: async (stage) => {
      const sessionId = await stage.session({ capacity: { online: 6 } })
      const [first, second] = [await stage.holder(sessionId, 3), await stage.holder(sessionId, 3)]
      const [large, small] = [await stage.waiter(sessionId, 3), await stage.waiter(sessionId)]
      return [
        ...twice(cancelling(stage, sessionId, first)),
        changing(stage, sessionId, second, 1),
        leaving(stage, sessionId, large),
        ...twice(leaving(stage, sessionId, small)),
        newcomer(stage, 'reserve', sessionId),
        newcomer(stage, 'reserve', sessionId, 2),
        newcomer(stage, 'joinWaiting', sessionId, 2),
        moreCapacity(stage, sessionId, 6, 7),
      ]
    },
  },
  {
    name: 'the last who waits leaves while a place comes that was too small for it',
    setUp: async (stage) => {
      const sessionId = await stage.session({ capacity: { online: 3 } })
      const holder = await stage.holder(sessionId, 3)
      const waiter = await stage.waiter(sessionId, 3)
      return [changing(stage, sessionId, holder, 2), leaving(stage, sessionId, waiter), moreCapacity(stage, sessionId, 3, 4)]
    },
  },
  {
    name: 'offers accepted, left and passed on at once',
    setUp: async (stage) => {
      const sessionId = await stage.session({ capacity: { online: 4 } })
      const [first, second] = [await stage.holder(sessionId, 2), await stage.holder(sessionId, 2)]
      const [offered, next, last] = [await stage.waiter(sessionId, 2), await stage.waiter(sessionId, 2), await stage.waiter(sessionId)]
      await stage.call(first.persona, 'cancel', { sessionId, ticketId: first.ticketId })
      const accepting = partOf(stage, offered.persona, 'acceptOffer', { sessionId, requestKey: offered.requestKey, party: partyOf(1) })
      return [
        ...twice(accepting),
        leaving(stage, sessionId, offered),
        cancelling(stage, sessionId, second),
        leaving(stage, sessionId, next),
        newcomer(stage, 'joinWaiting', sessionId),
        leaving(stage, sessionId, last),
      ]
    },
  },
  {
    name: 'two change places, and others want them',
    setUp: async (stage) => {
      const [one, other] = [await stage.session({ capacity: { online: 2 } }), await stage.session({ capacity: { online: 3 } })]
      const [here, there] = [await stage.holder(one, 2), await stage.holder(other, 2)]
      const move = (placed: Placed, sessionId: string, toSessionId: string): Part =>
        partOf(stage, placed.persona, 'move', { sessionId, ticketId: placed.ticketId, toSessionId, requestKey: freshKey() })
      return [
        ...twice(move(here, one, other)),
        ...twice(move(there, other, one)),
        newcomer(stage, 'reserve', one),
        newcomer(stage, 'reserve', other),
        newcomer(stage, 'joinWaiting', one, 2),
        cancelling(stage, other, there),
      ]
    },
  },
  {
    name: 'a large session: the last places are in other shards, and come back while it sells out',
    setUp: async (stage) => {
      const sessionId = await stage.session({ spread: { 0: 2, 1: 2, 2: 0 } })
      const held = [await stage.holder(sessionId, 1, stage.person([0])), await stage.holder(sessionId, 2, stage.person([1]))]
      return [
        ...held.map((placed) => cancelling(stage, sessionId, placed)),
        ...twice(neighbour(stage, 'reserve', { sessionId, shard: 2, people: 1 })),
        ...twice(neighbour(stage, 'reserve', { sessionId, shard: 2, people: 2 })),
        neighbour(stage, 'reserve', { sessionId, shard: 0, people: 1 }),
        neighbour(stage, 'reserve', { sessionId, shard: 1, people: 1 }),
      ]
    },
  },
  {
    name: 'a large session: people join and leave its list while places come back in its shards',
    setUp: async (stage) => {
      const sessionId = await stage.session({ spread: { 0: 2, 1: 2, 2: 0 } })
      const [first, second] = [await stage.holder(sessionId, 2, stage.person([0])), await stage.holder(sessionId, 2, stage.person([1]))]
      const waiter = await stage.waiter(sessionId, 2, stage.person([2]))
      return [
        ...twice(cancelling(stage, sessionId, first)),
        changing(stage, sessionId, second, 1),
        leaving(stage, sessionId, waiter),
        neighbour(stage, 'joinWaiting', { sessionId, shard: 1, people: 1 }),
        neighbour(stage, 'joinWaiting', { sessionId, shard: 0, people: 3 }),
        neighbour(stage, 'reserve', { sessionId, shard: 2, people: 1 }),
        moreCapacity(stage, sessionId, 4, 5),
      ]
    },
  },
  {
    name: 'a large session: places come back in one shard, each for somebody who waits',
    setUp: async (stage) => {
      const sessionId = await stage.session({ spread: { 0: 4, 1: 0, 2: 0 } })
      const held: Placed[] = []
      for (let place = 0; place < 4; place += 1) held.push(await stage.holder(sessionId, 1, stage.person([0])))
      for (const shard of [0, 1, 2, 1]) await stage.waiter(sessionId, 1, stage.person([shard]))
      return held.map((placed) => cancelling(stage, sessionId, placed))
    },
  },
]
