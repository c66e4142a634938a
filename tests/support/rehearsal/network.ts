import type { Instant } from '@domain/kernel/instant'
import type { Around } from '@/features/checkin/phone/around'
import { exchange } from '@/api/exchange'
import { isOverloadStatus, Overloaded } from '@/api/overload'
import { readJson, type Send } from '@/api/transport'
import { atServer, timeOffset } from '@/platform/timeOffset'
import type { Cloud } from '../cloud'
import { oneOf, type Chance } from '../spoiltTickets'

/** How a phone's network is. `slow`: requests or replies take longer than people wait; `losing`: some of either are lost. */
export type Mood = 'good' | 'cut' | 'slow' | 'losing'

/** Patience ends soon where the network is slow, and never where it is not: how busy this machine is decides nothing. */
const PATIENCE_MS = 10
/** What is slow takes at least so long, and up to so much longer. */
const SLOW_MS = 40
const LONGER_MS = 160

export interface NetworkWish {
  readonly persona: string
  readonly chance: Chance
  /** How wrong the phone's clock is. */
  readonly skewMs: number
}

/** A phone's way to the host, and its clock. */
export interface Network extends Pick<Around, 'now' | 'wait'> {
  /** For a program that has just started: what an earlier one still waits for never arrives. */
  readonly connect: () => Around['ask']
  readonly turn: (mood: Mood) => void
  /** Resolves when nothing is under way any more. */
  readonly isQuiet: () => Promise<void>
}

const pause = (milliseconds: number) => new Promise<undefined>((resolve) => { setTimeout(resolve, milliseconds, undefined) })

/** A network that can be cut, slow or losing, to the real host. */
export const openNetwork = (cloud: Cloud, { persona, chance, skewMs }: NetworkWish): Network => {
  let [mood, program, offsetMs]: [Mood, number, number] = ['good', 0, 0]
  const underWay = new Set<Promise<unknown>>()
  const deviceTime = () => Date.now() + skewMs

  const post: Send = async ({ functionName, body }) => {
    const { status, text } = await cloud.post(functionName, JSON.stringify(body), { 'x-persona': persona })
    if (isOverloadStatus(status)) throw new Overloaded()
    return readJson(text)
  }
  const carry: Record<Mood, Send> = {
    good: post,
    cut: () => Promise.reject(new Error('no network')),
    slow: async (envelope) => {
      const [before, late] = [chance(2) === 1, SLOW_MS + chance(LONGER_MS)]
      if (before) await pause(late)
      const reply = await post(envelope)
      if (!before) await pause(late)
      return reply
    },
    losing: async (envelope) => {
      const fate = oneOf(['request', 'reply', 'page', 'nothing', 'nothing'] as const, chance)
      if (fate === 'request') throw new Error('lost on its way')
      const reply = await post(envelope)
      if (fate === 'reply') throw new Error('lost on its way back')
      return fate === 'page' ? '<html>' : reply
    },
  }
  const send: Send = (envelope) => {
    const carried = carry[mood](envelope)
    const ended = carried.catch(() => undefined).finally(() => underWay.delete(ended))
    underWay.add(ended)
    return carried
  }

  return {
    connect: () => {
      const own = (program += 1)
      const isAlive = () => own === program
      const around = {
        send: (envelope: Parameters<Send>[0]) => whileAlive(send(envelope), isAlive),
        pause: (milliseconds: number) => pause(milliseconds / 10).then(() => undefined),
        random: () => chance(1_000) / 1_000,
        queue: () => () => undefined,
        onServerTime: (now: Instant, sentAt: number, receivedAt: number) => { offsetMs = timeOffset(now, sentAt, receivedAt) },
        deviceTime,
      }
      return (action, input) => exchange(around, action, input)
    },
    now: () => atServer(deviceTime(), offsetMs),
    wait: () => (mood === 'slow' ? pause(PATIENCE_MS) : new Promise(() => undefined)),
    turn: (next) => { mood = next },
    isQuiet: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}

/** Never settles once the program that waits for it has ended. */
const whileAlive = <T>(promise: Promise<T>, isAlive: () => boolean): Promise<T> =>
  new Promise((resolve, reject) => {
    promise.then((value) => isAlive() && resolve(value), (problem: unknown) => isAlive() && reject(problem as Error))
  })
