import type { Output } from '@domain/contract/api'
import type { MyTicket } from '@domain/contract/views'
import type { HomeOffer } from '@domain/contract/homeOffer'
import type { Instant } from '@domain/kernel/instant'
import { sessionEnd } from '@domain/session/signUpPhase'
import { isNews, keepAnswer, keptAnswer } from '@/api/answerShelf'
import { nextAfter } from '@/api/nextAfter'
import { serverNow } from '@/platform/clock'
import { personalState } from '@/platform/sharedState'

/** What the home page shows of the caller's own. */
type Own = Pick<Output<'home'>, 'nextTicket' | 'offer'>

/** The question it is kept under, whichever page asked. */
const QUESTION = { programme: false } as const

/** The caller's next ticket and offer as this device last heard of them: on top of the home page at once and without a network. */
const own = personalState<Own>(() => keptAnswer('home', QUESTION)?.value ?? {})

/** None when it is over. */
export const useNextTicket = (now: Instant): MyTicket | undefined => {
  const { nextTicket } = own.use()
  return nextTicket && now < sessionEnd(nextTicket) ? nextTicket : undefined
}

/** Places held for the caller; none when the time is over. */
export const useHomeOffer = (now: Instant): HomeOffer | undefined => {
  const { offer } = own.use()
  return offer && now < offer.expiresAt ? offer : undefined
}

/** What the server has answered. @param asked as `askingNo` gave it */
export const takeOwn = ({ nextTicket, offer }: Own, at: Instant, asked: number): void => {
  if (isNews('home', QUESTION, asked)) write({ ...(nextTicket && { nextTicket }), ...(offer && { offer }) }, at)
}

/** A ticket that has just been obtained or given up: the home page has it before it can ask. */
export const ticketChanged = (ticket: MyTicket): void => {
  const { nextTicket, offer } = own.read()
  const next = nextAfter(nextTicket, ticket)
  const stillOffered = offer?.sessionId === ticket.sessionId ? undefined : offer
  write({ ...(next && { nextTicket: next }), ...(stillOffered && { offer: stillOffered }) }, serverNow())
}

/** Nothing is offered (any more) in a session. */
export const offerAnswered = (sessionId: string): void => {
  const { offer, ...rest } = own.read()
  if (offer?.sessionId === sessionId) write(rest, serverNow())
}

const write = (next: Own, at: Instant) => {
  keepAnswer('home', QUESTION, { value: next, at })
  own.write(next)
}
