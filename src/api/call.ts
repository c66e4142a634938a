import type { Action, Input } from '@domain/contract/api'
import { exchange, type CallResult } from '@/api/exchange'
import { send } from '@/api/send'
import { deviceTime, learnServerTime } from '@/platform/clock'
import { queue } from '@/platform/queue'

const pause = (milliseconds: number) => new Promise<void>((resolve) => { setTimeout(resolve, milliseconds) })

const AROUND = { send, pause, queue, random: Math.random, onServerTime: learnServerTime, deviceTime }

/** Calls an action of the contract; typed by it, never rejects. */
export const call = <A extends Action>(action: A, input: Input<A>): Promise<CallResult<A>> =>
  exchange(AROUND, action, input)
