import type { Opening } from '@domain/base/opening'
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
  /** Absent: 待公布. */
  readonly opening?: Opening
  /** 参观方式: by reservation, or just by coming. Absent: 待公布. */
  readonly visiting?: 'byBooking' | 'walkIn'
  readonly phone?: string
  readonly details: readonly EventDetail[]
  readonly toBeAnnounced: readonly string[]
  readonly demo?: true
}

export type BaseOutline = Pick<ScienceBase, 'id' | 'name' | 'unit' | 'rank' | 'topic' | 'free' | 'summary' | 'place' | 'opening' | 'visiting' | 'phone' | 'demo'>
