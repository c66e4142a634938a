import { HOUR, later, type Instant } from '@domain/kernel/instant'

/** 现在人多不多, as staff of a place that needs no booking say. */
export const CROWD_LEVELS = ['quiet', 'some', 'full'] as const
export type CrowdLevel = (typeof CROWD_LEVELS)[number]

/** What was said, and when. */
export interface Crowd {
  readonly level: CrowdLevel
  readonly at: Instant
}

/** After this nobody goes by it any more. */
export const CROWD_KEPT = 2 * HOUR

/** What was said of a place, unless it is too old. */
export const crowdNow = (crowd: Crowd | undefined, now: Instant): Crowd | undefined =>
  crowd && now < later(crowd.at, CROWD_KEPT) ? crowd : undefined
