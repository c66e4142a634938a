import type { Place } from '@domain/event/place'
import type { EventDetail } from '@domain/event/event'

/** 科普基地: a place that opens to the public free of charge. */
export interface ScienceBase {
  /** `2025.jili`: edition, dot, slug. */
  readonly id: string
  readonly editionId: string
  /** What people call it, as 潞绸织造技艺. */
  readonly name: string
  /** The unit that runs it, by its registered name. */
  readonly unit: string
  /** As 省级科普基地. */
  readonly rank: string
  /** What it tells of, as 国家非遗潞绸织造技艺. */
  readonly topic: string
  readonly free: boolean
  readonly summary: string
  readonly paragraphs: readonly string[]
  readonly place?: Place
  /** As 周二至周日 09:00–17:00; absent: 待公布. */
  readonly openingHours?: string
  readonly phone?: string
  readonly details: readonly EventDetail[]
  readonly toBeAnnounced: readonly string[]
  readonly demo?: true
}

export type BaseOutline = Pick<ScienceBase, 'id' | 'name' | 'unit' | 'rank' | 'topic' | 'free' | 'summary' | 'place' | 'openingHours' | 'demo'>
