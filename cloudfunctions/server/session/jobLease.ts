import { MINUTE } from '@domain/kernel/instant'

/** Far longer than a function runs: a job still there after it belongs to a request that was cut off, and is the clock's. */
export const JOB_LEASE = 2 * MINUTE
