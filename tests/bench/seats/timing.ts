/** How a number of like operations went. */
export interface Timing {
  /** Operations a second. */
  readonly rate: number
  /** Milliseconds that half of them took at most. */
  readonly p50: number
}

/** Does so many operations, some at once. */
export const timed = async (operations: number, atOnce: number, run: (place: number) => Promise<unknown>): Promise<Timing> => {
  const took: number[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    for (let place = next++; place < operations; place = next++) {
      const began = performance.now()
      await run(place)
      took.push(performance.now() - began)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: Math.min(atOnce, operations) }, worker))
  return { rate: (operations / (performance.now() - began)) * 1000, p50: median(took) }
}

export const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN
