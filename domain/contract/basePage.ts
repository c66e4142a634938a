import type { ScienceBase } from '@domain/base/base'
import type { Crowd } from '@domain/base/crowd'
import type { PackedSessions } from '@domain/contract/packedSessions'
import type { LocalDate } from '@domain/kernel/instant'

/** A place's page: itself, two weeks of its sessions, and how busy it is now. */
export interface BasePage {
  readonly base: ScienceBase
  /** The first of the days shown. */
  readonly from: LocalDate
  /** The first day with sessions after them; absent: there is none. */
  readonly laterFrom?: LocalDate
  readonly visits: PackedSessions
  /** Absent: nobody said so in the last two hours. */
  readonly crowd?: Crowd
}
