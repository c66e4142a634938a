import type { Instant, LocalDate } from '@domain/kernel/instant'
import type { OnSite } from '@domain/event/onSite'
import type { Place } from '@domain/event/place'
import type { Sounds } from '@domain/event/sounds'

/** 时间: an exact start (the end may be unknown), or only "around a day". Absent altogether: 待公布. */
export type EventTime =
  | { readonly kind: 'exact'; readonly startsAt: Instant; readonly endsAt?: Instant }
  | { readonly kind: 'around'; readonly on: LocalDate }

/** 参展单位: who shows what at an event. */
export interface Exhibitor {
  readonly name: string
  /** One of the edition's eight fields. */
  readonly field: string
  readonly shows?: string
  readonly demo?: true
}

/** 活动安排的一项: one line of an event's programme or one named point of the square. Absent ones are 待公布. */
export interface EventDetail {
  readonly label: string
  readonly text: string
  readonly demo?: true
}

/** 活动: something one can take part in, under one of the edition's eight activities. */
export interface ScienceEvent {
  /** `2025.kick-off`: edition, dot, slug. */
  readonly id: string
  readonly editionId: string
  readonly activityNo: number
  readonly title: string
  readonly summary: string
  readonly paragraphs: readonly string[]
  readonly topics: readonly string[]
  readonly time?: EventTime
  readonly place?: Place
  readonly hosts: readonly string[]
  readonly audience: readonly string[]
  readonly fields: readonly string[]
  readonly forms: readonly string[]
  readonly bring?: string
  /** 重点: shown first to everybody until it is over. */
  readonly featured?: true
  /** 探馆: its sessions are guided. */
  readonly tour?: true
  readonly exhibitors: readonly Exhibitor[]
  readonly details: readonly EventDetail[]
  /** Set when it is held in the open and has a page for finding one's way. */
  readonly onSite?: OnSite
  /** What the page names as not yet known, as 结束时间; shown with 待公布. */
  readonly toBeAnnounced: readonly string[]
  /** Set when the event is a visit to a science base. */
  readonly baseId?: string
  readonly demo?: true
}

/** What a list shows of an event; part of the edition's table of contents. */
export interface EventOutline
  extends Pick<
    ScienceEvent,
    'id' | 'activityNo' | 'title' | 'summary' | 'time' | 'place' | 'topics' | 'fields' | 'forms' | 'audience' | 'baseId' | 'featured' | 'demo'
  > {
  /** What it can be found by, as pinyin. */
  readonly sounds?: Sounds
  /** Other names it can be found by: of its exhibitors, and of the places of its sessions. */
  readonly alsoNamed?: readonly string[]
  readonly hasSitePage?: true
}

/** Whether an event has a page for finding one's way. */
export const hasSitePage = (events: readonly Pick<EventOutline, 'id' | 'hasSitePage'>[], eventId: string | undefined): boolean =>
  events.some((event) => event.id === eventId && event.hasSitePage)
