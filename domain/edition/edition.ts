import type { BaseOutline, ScienceBase } from '@domain/base/base'
import type { EventDetail, EventOutline, EventTime, ScienceEvent } from '@domain/event/event'
import type { Notice } from '@domain/edition/notice'
import type { LocalDate } from '@domain/kernel/instant'
import type { SessionFacts } from '@domain/session/session'

/** 一项活动: one of the eight activities of the notice, part 四. */
export interface Activity {
  readonly no: number
  readonly title: string
  /** At most seven characters, for the grid on the home page. */
  readonly shortTitle: string
  readonly summary: string
  readonly topics: readonly string[]
  readonly time?: EventTime
  /** What the notice says besides, as 形式: 腾讯会议. */
  readonly details: readonly EventDetail[]
  readonly toBeAnnounced: readonly string[]
}

/** 届: one year's science week as published: its facts and its table of contents. */
export interface Edition {
  /** `2025` */
  readonly id: string
  readonly name: string
  readonly theme: string
  /** As 2025年5月下旬 — 6月上旬: the notice gives no days. */
  readonly period: string
  /** 全国科技工作者日 of the year. */
  readonly workersDay: LocalDate
  readonly organisers: readonly string[]
  /** Whom the notice is addressed to. */
  readonly addressees: readonly string[]
  readonly noticeNo: string
  readonly noticeDate: LocalDate
  readonly phone: string
  readonly email: string
  readonly reports: {
    readonly to: string
    readonly dueOn: LocalDate
    readonly contents: readonly string[]
    readonly videoMaxMinutes: number
  }
  readonly fields: readonly string[]
  readonly forms: readonly string[]
  readonly activities: readonly Activity[]
  /** What the notice also asks for (parts 三 and 五), each with its own words. */
  readonly alsoAsked: readonly EventDetail[]
  readonly notices: readonly Notice[]
  readonly filings: { readonly icp?: string; readonly publicSecurity?: string; readonly government?: string }
  /** One running reservation may hold this many people, unless the session says otherwise. */
  readonly partyMax: number
  /** The most live reservations and turns one person may have; `LIVE_MAX` when absent. */
  readonly liveMax?: number
}

/** The edition with its table of contents: what the home page and the lists are drawn from, one document. */
export interface Programme extends Edition {
  readonly events: readonly EventOutline[]
  readonly bases: readonly BaseOutline[]
}

/** Everything an edition file describes, before it is compared with what is stored. */
export interface EditionContent {
  readonly edition: Edition
  readonly events: readonly ScienceEvent[]
  readonly bases: readonly ScienceBase[]
  readonly sessions: readonly SessionFacts[]
}
