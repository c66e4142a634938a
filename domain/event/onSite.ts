import { instantOf, localDateOf, type Instant, type LocalDate } from '@domain/kernel/instant'

/**
 * 现场: what visitors need to find their way at an event held in the open. Its presence gives the event a page of its
 * own; what is absent is 待公布 there.
 */
export interface OnSite {
  /** 流程, in order of time; empty: 待公布. */
  readonly schedule: readonly { readonly at: string; readonly what: string }[]
  readonly points: Readonly<Partial<Record<SitePoint, string>>>
  readonly demo?: true
}

/** What everybody looks for at a square, in the order in which it is shown: what cannot wait comes first. */
export const SITE_POINTS = ['firstAid', 'lostChildren', 'entrances', 'toilets', 'parking', 'rainPlan'] as const

export type SitePoint = (typeof SITE_POINTS)[number]

/** The day of an event at a square, and when it is over on that day. */
export interface SiteDay {
  readonly on: LocalDate
  readonly endsAt?: Instant | undefined
}

/**
 * The step of the programme that is going on: the one that has begun last on the event's day; after the end, none.
 * @returns its place in the schedule
 */
export const currentStep = (
  schedule: OnSite['schedule'],
  day: SiteDay,
  now: Instant,
): number | undefined => {
  if (localDateOf(now) !== day.on || (day.endsAt !== undefined && now >= day.endsAt)) return undefined
  const starts = schedule.map(({ at }) => instantOf(day.on, at) ?? Infinity)
  const latest = Math.max(...starts.filter((start) => start <= now))
  return latest === -Infinity ? undefined : starts.lastIndexOf(latest)
}
