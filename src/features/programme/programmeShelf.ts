import type { Programme } from '@domain/edition/edition'
import { SECOND, type Instant } from '@domain/kernel/instant'
import { forgetAnswer, isAnswerFresh, keepAnswer, keptAnswer } from '@/api/answerShelf'

/** The programme as this device has it, and when the server gave it. */
export interface KeptProgramme {
  readonly programme: Programme
  readonly at: Instant
}

/** How long the device's copy is shown without asking again. */
const FRESH_MS = 60 * SECOND

/** The question that the programme is kept under, whichever page asked. */
const QUESTION = { programme: true } as const

export const keepProgramme = (programme: Programme, at: Instant): KeptProgramme => {
  keepAnswer('home', QUESTION, { value: { programme }, at })
  return { programme, at }
}

export const keptProgramme = (): KeptProgramme | undefined => {
  const kept = keptAnswer('home', QUESTION)
  return kept?.value.programme && { programme: kept.value.programme, at: kept.at }
}

/** Whether the copy may be shown as it is. */
export const isProgrammeFresh = (): boolean => isAnswerFresh('home', QUESTION, FRESH_MS)

/** The organisers have withdrawn it. */
export const forgetProgramme = (): void => forgetAnswer('home', QUESTION)
