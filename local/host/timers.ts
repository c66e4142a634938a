import { randomUUID } from 'node:crypto'
import type { Instant } from '@domain/kernel/instant'
import { invoke, timeOf, type LocalCloud } from './cloud'
import { nextDue, parseCron, type Schedule } from './cron'

/** The timers of all functions, on the local clock. */
export interface Timers {
  /** Fires what is due by now, each timer once however often it was missed, and waits for its end. */
  readonly fireDue: () => Promise<void>
  /** Fires every timer now. */
  readonly fireAll: () => Promise<void>
  /** To be told when the clock was set: forward fires what became due, backward waits anew. */
  readonly clockWasSet: () => Promise<void>
  readonly stop: () => void
}

interface Timer {
  readonly functionName: string
  readonly name: string
  readonly schedule: Schedule
  due: Instant | undefined
}

const LOOK_EVERY_MS = 1_000

const timersOf = ({ pool, clock }: LocalCloud): Timer[] =>
  [...pool.declarations.values()].flatMap((declaration) =>
    declaration.timers.map(({ name, cron }) => {
      const schedule = parseCron(cron)
      return { functionName: declaration.name, name, schedule, due: nextDue(schedule, clock.now()) }
    }),
  )

export const startTimers = (cloud: LocalCloud): Timers => {
  const timers = timersOf(cloud)

  const fire = async (timer: Timer): Promise<void> => {
    const now = cloud.clock.now()
    timer.due = nextDue(timer.schedule, now)
    const event = { Type: 'Timer', TriggerName: timer.name, Time: timeOf(now), Message: '' }
    await invoke(cloud, { name: timer.functionName, event, caller: 'timer', requestId: randomUUID() })
  }

  const fireAll = async (): Promise<void> => {
    await Promise.all(timers.map(fire))
  }

  const fireDue = async (): Promise<void> => {
    const now = cloud.clock.now()
    await Promise.all(timers.filter(({ due }) => due !== undefined && due <= now).map(fire))
  }

  const clockWasSet = async (): Promise<void> => {
    await fireDue()
    for (const timer of timers) timer.due = nextDue(timer.schedule, cloud.clock.now())
  }

  const look = setInterval(() => void fireDue(), LOOK_EVERY_MS)
  return { fireDue, fireAll, clockWasSet, stop: () => clearInterval(look) }
}
