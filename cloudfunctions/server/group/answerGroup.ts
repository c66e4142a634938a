import type { Input } from '@domain/contract/api'
import { decideAnswer, type GroupAnswer } from '@domain/group/decideAnswer'
import { later, type Instant } from '@domain/kernel/instant'
import { ok, refuse } from '@domain/kernel/result'
import { noticeId, type Notice, type NoticeKind } from '@domain/notice/notice'
import { SETTLED_AFTER } from '@domain/person/decideAsk'
import { entryKey, type Entry } from '@domain/person/person'
import { rulesFor } from '@domain/reservation/decideReserve'
import { checkParty, partySize, type Party } from '@domain/reservation/party'
import type { SessionFacts } from '@domain/session/session'
import { shownPlaces } from '@domain/session/openPlaces'
import { checkWindow } from '@domain/session/signUpPhase'
import type { StaffContext, StaffHandler } from '../context'
import { heldByCode } from '../reservation/heldByCode'
import { loadSession, type WholeSession } from '../session/loadSession'
import { queueAgain } from '../store/people'
import { documentOfMine, readSession, readSessionWithTurns, writeLedger, type SessionAndView } from '../store/sessions'
import { untilWon } from '../untilWon'
import { afterGivingBack } from '../waitlist/afterGivingBack'

/**
 * 审核: approves a group, declines it, or proposes another session of the same event. What its leader will be told is
 * written first and checked against the ledger before it is sent, so that a crash in between tells nothing untrue.
 */
export const answerGroup: StaffHandler<'answerGroup', WholeSession> = {
  load: loadSession,
  run: async (input, whole, context) => {
    const found = heldByCode(whole, input.ticketId)
    if (!found) return refuse({ code: 'NO_RESERVATION' })
    return untilWon(() => answer(found.personId, input, context))
  },
  note: ({ requestKey, sessionId, ticketId, answer: { kind } }) => ({ key: requestKey, sessionId, ticketId, answer: kind }),
}

/**
 * What is proposed is another session of the event that can be signed up for and has room for the group: the leader's
 * word will be a move there. 1 call when something is.
 */
const checkProposed = async (said: GroupAnswer, { session: from, ledger: { mine } }: SessionAndView, now: Instant) => {
  if (said.kind !== 'propose' || !mine) return ok(true)
  const other = await readSession(said.toSessionId, undefined)
  if (!other) return refuse({ code: 'NOT_FOUND' } as const)
  const { session, ledger } = other
  const alike = checkAlike(from, session)
  if (!alike.ok) return alike
  const window = checkWindow(session, now)
  if (!window.ok) return window
  return checkRoom(mine.party, shownPlaces(session, ledger, now).group, session)
}

const checkAlike = (from: SessionFacts, to: SessionFacts) => {
  if (to.eventId !== from.eventId || to.id === from.id) return refuse({ code: 'OTHER_EVENT' as const })
  // The leader's word alone moves the group: there is nobody to be asked for a list.
  return to.needsNames && !from.needsNames ? refuse({ code: 'LIST_WANTED' as const }) : ok(true)
}

const checkRoom = (wanted: Party, placesLeft: number, session: SessionFacts) => {
  const party = checkParty(wanted, rulesFor(session, 'group'))
  if (!party.ok) return party
  return partySize(wanted) <= placesLeft ? ok(true) : refuse({ code: 'SESSION_FULL' as const, placesLeft, waiting: 0 })
}

const answer = async (personId: string, input: Input<'answerGroup'>, { now }: StaffContext) => {
  const found = await readSessionWithTurns(input.sessionId, personId)
  if (!found) return refuse({ code: 'NOT_FOUND' })
  const decision = decideAnswer({ session: found.session, personId }, found.ledger, input, now)
  if (!decision.ok) return decision
  if (decision.value.kind === 'answer') {
    const fitting = await checkProposed(input.answer, found, now)
    if (!fitting.ok) return fitting
    await tell(personId, found, input, now)
    if (!(await writeLedger(documentOfMine(found), decision.value.write))) return refuse({ code: 'RACE_LOST' })
    await afterGivingBack(found, decision.value.offers, now)
  }
  return ok({ done: true as const })
}

const KINDS: Readonly<Record<GroupAnswer['kind'], NoticeKind>> = { approve: 'groupApproved', decline: 'groupDeclined', propose: 'groupProposed' }

/** Once the clock has seen what the ledger says; until then it may yet come to nothing. */
const tell = (personId: string, { session }: SessionAndView, { requestKey, answer: said }: Input<'answerGroup'>, now: Instant): Promise<void> => {
  const [kind, key] = [KINDS[said.kind], entryKey(session.id)]
  const dueAt = later(now, SETTLED_AFTER)
  const notice: Notice = {
    kind, sessionId: session.id, state: 'queued', at: now, dueAt, until: session.startsAt,
    ...(said.kind === 'decline' && { reason: said.reason }),
  }
  const also = {
    [`entries.${key}.state`]: 'changing' satisfies Entry['state'],
    [`entries.${key}.at`]: now,
    // Where the leader's tickets look for it; the ledger says whether it is so.
    ...(said.kind === 'propose' && { [`entries.${key}.proposedTo`]: said.toSessionId }),
  }
  return queueAgain({ editionId: session.editionId, personId, id: noticeId(kind, key, requestKey) }, notice, also)
}
