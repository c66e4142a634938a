import type { MyTicket } from '@domain/contract/api'
import type { Programme } from '@domain/edition/edition'
import { SECOND, type Instant } from '@domain/kernel/instant'
import { sessionEnd } from '@domain/session/signUpPhase'
import { forgetAnswer, isAnswerFresh, keepAnswer, keptAnswer } from '@/api/answerShelf'
import { serverNow } from '@/platform/clock'
import { sharedState } from '@/platform/sharedState'

/** The programme as this device has it, and when the server gave it. */
export interface KeptProgramme {
  readonly programme: Programme
  readonly at: Instant
}

/** How long the device's copy is shown without asking again. */
const FRESH_MS = 60 * SECOND

/** The questions that the parts of the home page are kept under, whichever page asked. */
const QUESTION = { programme: true } as const
const TICKET_QUESTION = { programme: false } as const

export const keepProgramme = (programme: Programme, at: Instant): KeptProgramme => {
  helpPhone.write(programme.phone)
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

/** The caller's next ticket as this device last heard of it, so that it is on top at once and without a network; none when it is over. */
export const keptNextTicket = (): MyTicket | undefined => {
  const ticket = keptAnswer('home', TICKET_QUESTION)?.value.nextTicket
  return ticket && serverNow() < sessionEnd(ticket) ? ticket : undefined
}

export const keepNextTicket = (nextTicket: MyTicket | undefined, at: Instant): void =>
  keepAnswer('home', TICKET_QUESTION, { value: nextTicket ? { nextTicket } : {}, at })

/** Whom to call; absent while this device has never had the programme. */
export const helpPhone = sharedState(() => keptProgramme()?.programme.phone)
