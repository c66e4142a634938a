import type { MyTicket } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import { sessionEnd } from '@domain/session/signUpPhase'
import { isNews, keepAnswer, keptAnswer } from '@/api/answerShelf'
import { nextAfter } from '@/api/nextAfter'
import { serverNow } from '@/platform/clock'
import { personalState } from '@/platform/sharedState'

/** The question it is kept under, whichever page asked. */
const QUESTION = { programme: false } as const

/** The caller's next ticket as this device last heard of it: on top of the home page at once and without a network. */
const nextTicket = personalState(() => keptAnswer('home', QUESTION)?.value.nextTicket)

/** None when it is over. */
export const useNextTicket = (now: Instant): MyTicket | undefined => {
  const ticket = nextTicket.use()
  return ticket && now < sessionEnd(ticket) ? ticket : undefined
}

/** What the server has answered. @param asked as `askingNo` gave it */
export const takeNextTicket = (next: MyTicket | undefined, at: Instant, asked: number): void => {
  if (isNews('home', QUESTION, asked)) write(next, at)
}

/** A ticket that has just been obtained or given up: the home page has it before it can ask. */
export const ticketChanged = (ticket: MyTicket): void => write(nextAfter(nextTicket.read(), ticket), serverNow())

const write = (next: MyTicket | undefined, at: Instant) => {
  keepAnswer('home', QUESTION, { value: next ? { nextTicket: next } : {}, at })
  nextTicket.write(next)
}
