import type { Instant } from '@domain/kernel/instant'

/** What an import would do to one thing that the edition file describes. */
export interface Change {
  readonly what: 'edition' | 'event' | 'base' | 'session'
  readonly id: string
  readonly title: string
  /** Of a session: its start, by which sessions of one title are told apart. As stored, for `removed` and `kept`. */
  readonly startsAt?: Instant
  /**
   * `kept`: the file says otherwise, but people hold reservations; it is left as it is until they have been told
   * (by changing or cancelling the session itself, never by an import).
   */
  readonly how: 'added' | 'changed' | 'removed' | 'kept'
  /** Names of the fields that differ, as in the file. */
  readonly fields: readonly string[]
  /** Live reservations concerned, for `kept`. */
  readonly reservations?: number
  /** Of a session that is `kept`: so many slots of the file's opening pattern are not opened, as it lies in their time. */
  readonly inTheWayOf?: number
}

/** 差异: everything an import would change, shown before anything is changed. Empty when the file is already in force. */
export interface Difference {
  readonly editionId: string
  readonly changes: readonly Change[]
  /** SHA-256 of the changes and the file, to be handed back when the import is confirmed. */
  readonly differenceKey: string
}
