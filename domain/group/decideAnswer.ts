import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Instant } from '@domain/kernel/instant'
import { unchanged, type CancelRefusal } from '@domain/reservation/decideCancel'
import type { Asking } from '@domain/reservation/decideReserve'
import { giveBack } from '@domain/reservation/giveBack'
import { partySize } from '@domain/reservation/party'
import { withChangeKey, type Holder, type LedgerView, type Offer, type Released } from '@domain/session/ledger'
import { drop, joined, put, type LedgerWrite } from '@domain/session/ledgerWrite'

/** 审核: what the host unit says to a group. */
export type GroupAnswer =
  | { readonly kind: 'approve' }
  | { readonly kind: 'decline'; readonly reason: string }
  | { readonly kind: 'propose'; readonly toSessionId: string }

export type AnswerRefusal = Exclude<CancelRefusal, { code: 'ALREADY_CHECKED_IN' }> | { readonly code: 'NOT_UNDER_REVIEW' } | { readonly code: 'SESSION_CANCELLED' }

/** `repeat`: this very request was carried out before. */
export type AnswerDecision =
  | { readonly kind: 'answer'; readonly write: LedgerWrite; readonly offers: readonly (readonly [personId: string, offer: Offer])[] }
  | { readonly kind: 'repeat' }

interface AnswerCommand {
  readonly ticketId: string
  readonly requestKey: string
  readonly answer: GroupAnswer
}

/**
 * What a host unit's answer does to a group's places: approved, they are a ticket; declined, they go back to where they
 * came from; with another session proposed they are held until the leader has decided. Each time the review is decided
 * on as it was read.
 */
export const decideAnswer = (
  asking: Asking,
  ledger: LedgerView,
  command: AnswerCommand,
  now: Instant,
): Result<AnswerDecision, AnswerRefusal> => {
  const { mine, myReleased } = ledger
  if (mine?.ticketId !== command.ticketId) return isDeclined(myReleased, command) ? ok({ kind: 'repeat' }) : refuse({ code: 'NO_RESERVATION' })
  if (isAnsweredBy(mine, command)) return ok({ kind: 'repeat' })
  if (!mine.review) return refuse({ code: 'NOT_UNDER_REVIEW' })
  const { startsAt, cancelled } = asking.session
  if (cancelled) return refuse({ code: 'SESSION_CANCELLED' })
  if (now >= startsAt) return refuse({ code: 'SESSION_STARTED', startsAt })
  return ok(answered(asking, ledger, { ...command, mine }, now))
}

const isAnsweredBy = ({ changeKeys = [] }: Holder, { requestKey }: AnswerCommand): boolean => changeKeys.includes(requestKey)

const isDeclined = (released: Released | undefined, { ticketId, answer }: AnswerCommand): boolean =>
  answer.kind === 'decline' && released?.ticketId === ticketId && released.why === 'declined'

const answered = (asking: Asking, ledger: LedgerView, command: AnswerCommand & { readonly mine: Holder }, now: Instant): AnswerDecision => {
  const { mine, answer, requestKey } = command
  const path = `ledger.holders.${asking.personId}`
  const guards = unchanged(asking.personId, mine)
  if (answer.kind === 'decline') return declined(asking, ledger, { mine, reason: answer.reason }, now)
  const review = answer.kind === 'approve' ? drop(`${path}.review`) : put(`${path}.review`, { kind: 'proposed', toSessionId: answer.toSessionId, at: now })
  const changeKeys = withChangeKey(mine, requestKey)
  return { kind: 'answer', offers: [], write: { guards, edits: [review, put(`${path}.rev`, mine.rev + 1), put(`${path}.changeKeys`, changeKeys)] } }
}

const declined = (asking: Asking, ledger: LedgerView, { mine, reason }: { readonly mine: Holder; readonly reason: string }, now: Instant): AnswerDecision => {
  const { requestKey, ticketId, party } = mine
  const back = giveBack({ ...asking, holder: mine }, ledger, partySize(party), now)
  const released: Released = { requestKey, ticketId, at: now, why: 'declined', reason }
  const edits = [drop(`ledger.holders.${asking.personId}`), put(`ledger.released.${asking.personId}`, released)]
  return { kind: 'answer', offers: back.offers, write: joined(back.write, { guards: unchanged(asking.personId, mine), edits }) }
}
