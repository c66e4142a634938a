import { ACTIONS, type Action, type Input } from '@domain/contract/api'
import { exchange, type CallResult } from '@/api/exchange'
import { forgetPerson } from '@/api/forgetPerson'
import { afterChanges, type Changes } from '@/api/personalReads'
import { send } from '@/api/send'
import { deviceTime, learnServerTime } from '@/platform/clock'
import { queue } from '@/platform/queue'

const pause = (milliseconds: number) => new Promise<void>((resolve) => { setTimeout(resolve, milliseconds) })

const AROUND = { send, pause, queue, random: Math.random, onServerTime: learnServerTime, deviceTime }

const changes: Changes = { count: 0 }

/** Calls an action of the contract; typed by it, never rejects. When nobody is signed in, nothing personal stays on the phone. */
export const call = async <A extends Action>(action: A, input: Input<A>): Promise<CallResult<A>> => {
  const result = await afterChanges(changes, action, () => exchange(AROUND, action, input))
  const unknown = result.kind === 'refused' && result.refusal.code === 'SIGN_IN_NEEDED'
  if (unknown && ACTIONS[action].access !== 'public') forgetPerson()
  return result
}
