import { ok, refuse } from '@domain/kernel/result'
import { later } from '@domain/kernel/instant'
import { SETTLED_AFTER } from '@domain/person/decideAsk'
import { entryKey } from '@domain/person/person'
import { decideLeave } from '@domain/waitlist/decideLeave'
import type { PersonHandler } from '../context'
import { untilWon } from '../untilWon'
import { markEntry } from '../store/people'
import { readSessionWithTurns, writeLedger } from '../store/sessions'
import { tellOffered } from './tellOffered'

/** 放弃候补, with or without an offer in hand. 3 calls, and 1 for each offer it makes. */
export const leaveWaiting: PersonHandler<'leaveWaiting'> = (input, context) => untilWon(() => tryLeave(input, context))

const tryLeave: PersonHandler<'leaveWaiting'> = async ({ sessionId, requestKey }, { caller: { personId }, now }) => {
  const found = await readSessionWithTurns(sessionId, personId)
  if (!found) return refuse({ code: 'NOT_FOUND' })
  const { session } = found
  const decision = decideLeave({ session, personId }, found.ledger, { requestKey }, now)
  if (!decision.ok) return decision
  const { released } = decision.value
  if (decision.value.kind === 'leave') {
    const marked = { state: 'leaving', at: now, dueAt: later(now, SETTLED_AFTER) } as const
    await markEntry({ editionId: session.editionId, personId, key: entryKey(sessionId), ticketId: released.ticketId }, marked)
    if (!(await writeLedger(sessionId, decision.value.write))) return refuse({ code: 'RACE_LOST' })
    await tellOffered(session, decision.value.offers, now)
  }
  return ok({ leftAt: released.at })
}
