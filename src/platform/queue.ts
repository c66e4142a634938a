import { sharedState } from '@/platform/sharedState'

/** How many calls wait for their turn because too many people are calling at once. */
const waiting = sharedState(() => 0)

/** A call begins to wait. @returns ends it, once */
export const queue = (): (() => void) => {
  waiting.write(waiting.read() + 1)
  return () => waiting.write(waiting.read() - 1)
}

/** Whether this device waits for its turn: every screen says so. */
export const useQueueing = (): boolean => waiting.use() > 0
