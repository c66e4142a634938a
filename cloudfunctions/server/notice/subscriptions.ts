import { ok, refuse } from '@domain/kernel/result'
import { TEMPLATES } from '@domain/notice/notice'
import type { Person } from '@domain/person/person'
import type { Subscriptions } from '@domain/contract/views'
import type { Environment } from '../environment'
import type { PersonHandler } from '../context'
import { addAccepts, readPerson } from '../store/people'

/** 订阅消息: what can be asked for, and what the caller still allows. 1 call. */
export const subscriptions: PersonHandler<'subscriptions'> = async (_input, { caller, environment }) =>
  ok(subscriptionsOf(await readPerson(environment.EDITION, caller.personId), environment))

/**
 * Adds what the caller has just allowed: one message each, once however often the request is repeated. 2 calls. Whoever
 * has no reservation and no turn has nothing to be told of.
 */
export const keepSubscriptions: PersonHandler<'keepSubscriptions'> = async ({ accepted, requestKey }, { caller: { personId }, environment }) => {
  const { EDITION } = environment
  await addAccepts({ editionId: EDITION, personId, requestKey }, [...new Set(accepted)])
  const person = await readPerson(EDITION, personId)
  return person?.acceptsKey === requestKey ? ok(subscriptionsOf(person, environment)) : refuse({ code: 'RACE_LOST' })
}

const subscriptionsOf = (person: Person | undefined, { MESSAGE_TEMPLATES = {} }: Environment): Subscriptions => ({
  templateIds: Object.fromEntries(Object.entries(MESSAGE_TEMPLATES).flatMap(([template, approved]) => (approved ? [[template, approved.id]] : []))),
  accepts: { reminder: 0, change: 0, offer: 0, ...Object.fromEntries(TEMPLATES.map((template) => [template, person?.accepts[template] ?? 0])) },
})
