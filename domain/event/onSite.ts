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

/** What everybody looks for at a square, in the order in which it is shown. */
export const SITE_POINTS = ['entrances', 'firstAid', 'lostChildren', 'toilets', 'parking', 'rainPlan'] as const

export type SitePoint = (typeof SITE_POINTS)[number]
