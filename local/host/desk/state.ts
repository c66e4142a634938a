import type { Instant } from '@domain/kernel/instant'
import type { CallLine } from '../callLog'

/** A recent call with how many requests it made on the database's wire. */
export interface CountedCall extends CallLine {
  readonly databaseCalls: number | undefined
}

/** What the desk page shows; `GET /desk/api/state`. */
export interface DeskState {
  readonly now: Instant
  readonly offsetMs: number
  readonly persona: string
  readonly defaultPersona: string
  readonly personas: readonly { readonly id: string; readonly title: string }[]
  readonly emulatorUrl: string
  /** For tests that kill it; undefined while it is being started again. */
  readonly emulatorPid: number | undefined
  readonly functionPids: Readonly<Record<string, number | undefined>>
  readonly calls: readonly CountedCall[]
}
