import type { Cloud } from './cloud'

/** The orders that the emulator's schedule knows (local/emulator/README.md). */
export const ORDERS = ['even', 'streaks'] as const

export interface ScheduleWish {
  readonly seed: number
  readonly order: (typeof ORDERS)[number]
  /** The first call goes when so many requests wait. */
  readonly gather: number
}

/** A call that went, as the schedule tells it. */
export interface Turn {
  readonly requestId: string
  readonly k: number
  readonly action: string
  readonly waiting: number
}

/** Does the work while the emulator lets calls go in an order of its own; tells that order. */
export const underSchedule = async <Done>(
  cloud: Pick<Cloud, 'control'>,
  wish: ScheduleWish,
  work: () => Promise<Done>,
): Promise<{ readonly done: Done; readonly turns: readonly Turn[] }> => {
  await cloud.control('POST', 'schedule', wish)
  try {
    const done = await work()
    return { done, turns: (await cloud.control('GET', 'schedule')) as readonly Turn[] }
  } finally {
    await cloud.control('DELETE', 'schedule')
  }
}
