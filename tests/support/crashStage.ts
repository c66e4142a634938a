import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Instant } from '@domain/kernel/instant'
import type { Action, Input, Output, Reply } from '@domain/contract/api'
import { EMPTY_PARTY, type Party } from '@domain/reservation/party'
import { shardOfPerson } from '@domain/session/shards'
import { personIdOf } from '../../cloudfunctions/server/identity/personId'
import { openIdOf } from '../../local/host/personas'
import type { Cloud } from './cloud'
import { makeSession, type SessionWish } from './madeSession'
import { freshKey } from './scienceWeek'

/** What a situation is set up with: sessions and people of its own, in a cloud that serves many. */
export interface Stage {
  readonly cloud: Cloud
  readonly session: (wish?: SessionWish) => Promise<string>
  /** @param shards  the home shard is one of these */
  readonly person: (shards?: readonly number[]) => string
  /** The cloud's time. */
  readonly now: () => Promise<Instant>
  /** Expects a yes. */
  readonly call: <A extends Action>(persona: string, action: A, input: Input<A>) => Promise<Output<A>>
  /** The input of a sign-up. */
  readonly signUp: (sessionId: string, people?: number) => Input<'reserve'>
  /** A person who holds places. */
  readonly holder: (sessionId: string, people?: number, persona?: string) => Promise<Placed>
  /** A person who waits. */
  readonly waiter: (sessionId: string, people?: number, persona?: string) => Promise<Placed>
}

/** Somebody with a place, or a turn. */
export interface Placed {
  readonly persona: string
  readonly requestKey: string
  readonly ticketId: string
}

/** Adults only. */
export const partyOf = (people: number): Party => ({ ...EMPTY_PARTY, adult: people })

/** A file of tests has one cloud: nobody in it is met twice. */
let people = 0

export const openStage = (cloud: Cloud): Stage => {
  const person = (shards?: readonly number[]): string => {
    const persona = `guest-${(people += 1)}`
    return shards === undefined || shards.includes(homeShard(cloud, persona)) ? persona : person(shards)
  }
  const call: Stage['call'] = async (persona, action, input) => valueOf(action, await cloud.call(persona, action, input))
  const signUp: Stage['signUp'] = (sessionId, size = 1) => ({ sessionId, requestKey: freshKey(), party: partyOf(size), name: '李秀英' })
  return {
    cloud,
    person,
    call,
    now: async () => (await cloud.call('organiser', 'myGrants', {})).now,
    signUp,
    session: (wish) => makeSession(cloud, wish),
    holder: async (sessionId, size, persona = person()) => {
      const input = signUp(sessionId, size)
      const { ticket } = await call(persona, 'reserve', input)
      return { persona, requestKey: input.requestKey, ticketId: ticket.ticketId }
    },
    waiter: async (sessionId, size, persona = person()) => {
      const input = signUp(sessionId, size)
      await call(persona, 'joinWaiting', input)
      return { persona, requestKey: input.requestKey, ticketId: '' }
    },
  }
}

/** Where a persona's places in a large session lie. */
const homeShard = ({ dataFolder }: Cloud, persona: string): number => {
  const { IDENTITY_KEY } = JSON.parse(readFileSync(path.join(dataFolder, 'keys.json'), 'utf8')) as { readonly IDENTITY_KEY: string }
  return shardOfPerson(personIdOf(openIdOf(persona), Buffer.from(IDENTITY_KEY, 'base64')))
}

const valueOf = <A extends Action>(action: A, reply: Reply<A>): Output<A> => {
  if (!reply.ok) throw new Error(`${action} refused while setting up: ${JSON.stringify(reply.refusal)}`)
  return reply.value
}

/** A school's request for places of the groups' share. */
export const groupInput = (sessionId: string, people = 20): Input<'reserveGroup'> => ({
  sessionId, requestKey: freshKey(), party: partyOf(people), unit: '长平中学', kind: 'school', name: '赵老师', phone: '13900001111',
})

/** A session with a group that waits for its host unit's answer; with a list of names where the session asks for one. */
export const groupSession = async (stage: Stage, names?: readonly string[]) => {
  const sessionId = await stage.session({ capacity: { online: 2, group: 30 }, ...(names && { needsNames: true }) })
  const persona = stage.person()
  const { ticket } = await stage.call(persona, 'reserveGroup', { ...groupInput(sessionId, names?.length), ...(names && { names }) })
  return { sessionId, persona, ticketId: ticket.ticketId }
}

/** A session whose places are all held by one party; its holder. */
export const fullSession = async (stage: Stage, places: number) => {
  const sessionId = await stage.session({ capacity: { online: places } })
  return { sessionId, holder: await stage.holder(sessionId, places) }
}

/** A session with somebody who has been offered one place. */
export const offeredSession = async (stage: Stage, size = 1) => {
  const { sessionId, holder } = await fullSession(stage, size)
  const waiter = await stage.waiter(sessionId, size)
  const next = await stage.waiter(sessionId)
  await stage.call(holder.persona, 'cancel', { sessionId, ticketId: holder.ticketId })
  return { sessionId, waiter, next }
}
