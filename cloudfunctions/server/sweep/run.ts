/** What a run of the clock did. */
export interface Run {
  /** Documents that were due. */
  readonly looked: number
  /** Leftovers of requests that were cut off, finished or undone. */
  readonly repaired: number
  readonly sent: number
  /** Documents that could not be dealt with; they stay due. */
  readonly failures: number
}
