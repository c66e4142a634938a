/** Too many callers, played: calls that are turned away before a function runs, as the cloud does over its limit. */
export interface Crowd {
  /** Turns the next so many calls away. */
  readonly gather: (calls: number) => void
  /** Whether the call at hand is turned away; counts it. */
  readonly turnsAway: () => boolean
}

export const openCrowd = (): Crowd => {
  let left = 0
  return {
    gather: (calls) => {
      left = calls
    },
    turnsAway: () => {
      if (left === 0) return false
      left -= 1
      return true
    },
  }
}
