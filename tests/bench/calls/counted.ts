import type { Action, Input, Reply } from '@domain/contract/api'
import type { Cloud } from '../../support/cloud'
import type { Figure } from '../measure'

/** A database call as the emulator's wire saw it. */
export interface WireCall {
  readonly action: string
  readonly collection: string
}

export interface Asked<A extends Action> {
  readonly persona: string
  readonly action: A
  readonly input: Input<A>
}

export interface Counted<A extends Action> {
  readonly reply: Reply<A>
  readonly calls: readonly WireCall[]
}

let requests = 0

/** Calls an action and counts its database calls. Throws when the outcome is another than expected. */
export const counted = async <A extends Action>(cloud: Cloud, asked: Asked<A>, expected = 'ok'): Promise<Counted<A>> =>
  countedAs(cloud, `bench-${(requests += 1)}`, asked, expected)

/** The same under a request id that a fault waits for. */
export const countedAs = async <A extends Action>(
  cloud: Cloud,
  requestId: string,
  { persona, action, input }: Asked<A>,
  expected: string,
): Promise<Counted<A>> => {
  const reply: Reply<A> = await cloud.call(persona, action, input, { requestId })
  const outcome = reply.ok ? 'ok' : reply.refusal.code
  if (outcome !== expected) throw new Error(`${action}: expected ${expected}, got ${outcome}`)
  return { reply, calls: await callsOf(cloud, requestId) }
}

export const callsOf = async (cloud: Cloud, requestId: string): Promise<readonly WireCall[]> =>
  (await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly WireCall[]

export const callsFigure = (name: string, calls: readonly WireCall[], budget: number): Figure => ({
  name: `calls.${name}`,
  value: calls.length,
  unit: 'calls',
  budget,
})
