import type { Opening } from '@domain/base/opening'
import type { Place } from '@domain/event/place'
import type { EventDetail } from '@domain/event/event'

/** 类型, in the order in which lists show them. */
export const BASE_TYPES = ['scienceBase', 'openLab', 'innovationCentre', 'pilotBase', 'venue'] as const

/** 科普基地, 开放实验室, 创新中心, 中试基地 or 场馆. */
export type BaseType = (typeof BASE_TYPES)[number]

/** 科普基地 and the other places that open to the public. */
export interface ScienceBase {
  /** `2025.jili`: edition, dot, slug. */
  readonly id: string
  readonly editionId: string
  readonly type: BaseType
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
  /** 怎么来 */
  readonly getThere?: string
  /** 无障碍: ramps, lifts, toilets. */
  readonly accessibility?: string
  /** 须知 */
  readonly notes: readonly string[]
  /** 保密须知: what a visitor agrees to at sign-up; copied into the sessions of its visits. */
  readonly secrecyNotes: readonly string[]
  readonly details: readonly EventDetail[]
  readonly toBeAnnounced: readonly string[]
  readonly demo?: true
}

export type BaseOutline = Pick<ScienceBase, 'id' | 'type' | 'name' | 'unit' | 'rank' | 'topic' | 'free' | 'summary' | 'place' | 'opening' | 'visiting' | 'phone' | 'demo'>
