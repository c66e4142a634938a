import type { Instant } from '@domain/kernel/instant'

/** 公告: something that visitors should know for a while. An urgent one stands as a banner above everything else. */
export interface Notice {
  readonly title: string
  readonly text: string
  /** Inclusive. */
  readonly from: Instant
  /** Exclusive; absent: until the notice is taken out. */
  readonly until?: Instant
  readonly urgent: boolean
  /** Concerns one event only; absent: everyone. */
  readonly eventId?: string
  /** What it is about, where that has to be said: a banner stands on pages of everything. */
  readonly about?: NoticeAbout
  readonly demo?: true
}

export interface NoticeAbout {
  /** The event's title. */
  readonly title: string
  /** One session of it. */
  readonly startsAt?: Instant
}

/** The notices in force at a moment: urgent ones first, then the latest. */
export const noticesInForce = (notices: readonly Notice[], now: Instant): readonly Notice[] =>
  notices
    .filter(({ from, until }) => from <= now && (until === undefined || now < until))
    .sort((one, other) => Number(other.urgent) - Number(one.urgent) || other.from - one.from)
