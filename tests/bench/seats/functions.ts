// First: it tells the SDK where to go before anything opens a database.
import { as, pointAt } from '../../../local/emulator/testCloud'
import * as v from 'valibot'
import { inputs } from '@domain/contract/inputs'
import type { Action, Input, Output, OwnRefusal } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import type { Result } from '@domain/kernel/result'
import type { Context, PersonContext, PersonHandler } from '../../../cloudfunctions/server/context'
import { readEnvironment } from '../../../cloudfunctions/server/environment'
import { home } from '../../../cloudfunctions/server/event/home'
import { personIdOf } from '../../../cloudfunctions/server/identity/personId'
import { cancel } from '../../../cloudfunctions/server/reservation/cancel'
import { myTickets } from '../../../cloudfunctions/server/reservation/myTickets'
import { reserve } from '../../../cloudfunctions/server/reservation/reserve'
import { joinWaiting } from '../../../cloudfunctions/server/waitlist/joinWaiting'
import { newKeys } from '../../../local/keys'

export { pointAt }

export const NOW = Date.parse('2025-05-20T09:00:00+08:00') as Instant
const { SETUP_CODE: _unused, ...keys } = newKeys()
const environment = readEnvironment({ ...keys, EDITION: '2025', LOCAL_CLOUD: '1' })

/** The functions' own code with the real SDK, without the local host before it: its HTTP is not what is measured. */
const HANDLERS = { reserve, cancel, joinWaiting, myTickets, home } as const satisfies { readonly [A in Action]?: PersonHandler<A> }
export type Measured = keyof typeof HANDLERS

let requests = 0
const newRequestId = (): string => `r${(requests += 1)}`

export const personId = (openid: string): string => personIdOf(openid, environment.IDENTITY_KEY)

/** One call of an action by a person, parsed at the door as every call is. */
export const act = <A extends Measured>(openid: string, action: A, input: Input<A>, requestId = newRequestId()): Promise<Result<Output<A>, OwnRefusal<A>>> => {
  const context: PersonContext = { requestId, now: NOW, environment, caller: { openid, personId: personId(openid) } }
  const parsed = v.parse(inputs[action] as unknown as v.GenericSchema<unknown, Input<A>>, input)
  const handler = HANDLERS[action] as unknown as (input: Input<A>, context: Context) => Promise<Result<Output<A>, OwnRefusal<A>>>
  return as(requestId, () => handler(parsed, context))
}

const AGAIN: readonly string[] = ['RACE_LOST', 'REQUEST_UNDER_WAY']
const MOST_ATTEMPTS = 400

/**
 * The same, asked again as a client does when it lost a race (here without its pause).
 * @returns the answer, and the id of the request that got it
 */
export const actUntilAnswered = async <A extends Measured>(openid: string, action: A, input: Input<A>) => {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const requestId = newRequestId()
    const reply = await act(openid, action, input, requestId)
    if (reply.ok || !AGAIN.includes(reply.refusal.code)) return { reply, requestId }
  }
  throw new Error(`${action}: no answer after ${MOST_ATTEMPTS} attempts`)
}

/** The value of a yes. Throws for a refusal: in a measurement there is none to expect. */
export const yes = async <A extends Measured>(openid: string, action: A, input: Input<A>): Promise<Output<A>> => {
  const { reply } = await actUntilAnswered(openid, action, input)
  if (!reply.ok) throw new Error(`${action} refused: ${JSON.stringify(reply.refusal)}`)
  return reply.value
}
