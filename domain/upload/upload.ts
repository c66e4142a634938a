import { HOUR, type Instant } from '@domain/kernel/instant'
import type { Purpose } from '@domain/upload/purpose'

/** 上传: a place for one file of one person. The file counts for nothing until it is confirmed. */
export interface Upload {
  /** Known to its owner alone, and of no use to anybody else. */
  readonly uploadId: string
  readonly editionId: string
  readonly personId: string
  readonly requestKey: string
  readonly purpose: Purpose
  /** Where in the cloud's storage the file is to be put. */
  readonly cloudPath: string
  /** `erased`: its file was deleted; remembered, because a file that is still on its way may arrive there yet. */
  readonly state: 'open' | 'confirmed' | 'erased'
  /** The cloud's name of the file, once it was confirmed. */
  readonly fileId?: string
  /** When the file is deleted, unless it was used before; of an erased slot, when whatever arrived late is deleted with it. */
  readonly dueAt: Instant
}

/** Files a person may have under way at once. */
export const OPEN_MAX = 5

/** How long a slot waits for its file to be confirmed. */
export const OPEN_FOR = HOUR

/** How long a confirmed file waits to be used. */
export const CONFIRMED_FOR = 24 * HOUR

/** How long an erased slot is remembered: longer than any file is on its way. */
export const ERASED_FOR = 24 * HOUR
