import { ok, refuse } from '@domain/kernel/result'
import { TEMPLATES } from '@domain/notice/notice'
import type { Person } from '@domain/person/person'
import type { Subscriptions } from '@domain/contract/api'
import type { Environment } from '../environment'
import type { PersonHandler } from '../context'
import { addAccepts, readPerson } from '../store/people'

/** 订阅消息: what can be asked for, and what the caller still allows. 1 call. */
export const subscriptions: PersonHandler<'subscriptions'> = async (_input, { caller, environment }) =>
  ok(subscriptionsOf(await readPerson(environment.EDITION, caller.personId), environment))

/** Adds what the caller has just allowed: one message each. 2 calls. Whoever has no reservation has nothing to be told of. */
export const keepSubscriptions: PersonHandler<'keepSubscriptions'> = async ({ accepted }, { caller, environment }) => {
  const { EDITION } = environment
  if (!(await addAccepts(EDITION, caller.personId, [...new Set(accepted)]))) return refuse({ code: 'RACE_LOST' })
  return ok(subscriptionsOf(await readPerson(EDITION, caller.personId), environment))
}

const subscriptionsOf = (person: Person | undefined, { MESSAGE_TEMPLATES = {} }: Environment): Subscriptions => ({
  templateIds: Object.fromEntries(Object.entries(MESSAGE_TEMPLATES).flatMap(([template, approved]) => (approved ? [[template, approved.id]] : []))),
  accepts: { reminder: 0, change: 0, offer: 0, ...Object.fromEntries(TEMPLATES.map((template) => [template, person?.accepts[template] ?? 0])) },
})
