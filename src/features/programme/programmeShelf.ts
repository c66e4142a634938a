import type { Programme } from '@domain/edition/edition'
import { SECOND, type Instant } from '@domain/kernel/instant'
import { deviceTime } from '@/platform/clock'
import { keep, recall } from '@/platform/storage'

/** The programme as this device has it, and when the server gave it. */
export interface KeptProgramme {
  readonly programme: Programme
  readonly at: Instant
}

/** How long the device's copy is shown without asking again. */
const FRESH_MS = 60 * SECOND

export const keepProgramme = (programme: Programme, at: Instant): KeptProgramme => {
  const kept = { programme, at }
  keep('programme', kept)
  return kept
}

export const keptProgramme = (): KeptProgramme | undefined => recall<KeptProgramme>('programme')?.content

/** Whether the copy may be shown as it is; by the device's clock on both sides, so that its error does not matter. */
export const isProgrammeFresh = (): boolean => {
  const kept = recall<KeptProgramme>('programme')
  if (!kept) return false
  const age = deviceTime() - kept.keptAt
  return age >= 0 && age < FRESH_MS
}
