import { ok, refuse, type Result } from '@domain/kernel/result'
import { later } from '@domain/kernel/instant'
import { SETTLED_AFTER } from '@domain/person/decideAsk'
import { entryKey } from '@domain/person/person'
import { decideCancel } from '@domain/reservation/decideCancel'
import type { Input, Output, OwnRefusal } from '@domain/contract/api'
import type { Context, PersonHandler } from '../context'
import { untilWon } from '../untilWon'
import { markEntry } from '../store/people'
import { documentOfMine, readSessionWithTurns, writeLedger } from '../store/sessions'
import { afterGivingBack } from '../waitlist/afterGivingBack'

/** Gives a reservation up; its places go to whoever waits, else to everyone, at once. 3 calls, and 1 for each offer it makes. */
export const cancel: PersonHandler<'cancel'> = (input, context) => cancelFor(context.caller.personId, input, context)

type Cancelled = Result<Output<'cancel'>, OwnRefusal<'cancel'>>

/** The same for a booker who is not the caller. */
export const cancelFor = (personId: string, input: Input<'cancel'>, context: Context): Promise<Cancelled> =>
  untilWon(() => tryCancel(personId, input, context))

const tryCancel = async (personId: string, { sessionId, ticketId }: Input<'cancel'>, { now }: Context): Promise<Cancelled> => {
  const found = await readSessionWithTurns(sessionId, personId, ticketId)
  if (!found) return refuse({ code: 'NOT_FOUND' })
  const { session, ledger } = found
  const decision = decideCancel({ session, personId }, ledger, { ticketId }, now)
  if (!decision.ok) return decision
  const { released } = decision.value
  if (decision.value.kind === 'release') {
    const marked = { state: 'leaving', at: now, dueAt: later(now, SETTLED_AFTER) } as const
    await markEntry({ editionId: session.editionId, personId, key: entryKey(sessionId), ticketId }, marked)
    if (!(await writeLedger(documentOfMine(found), decision.value.write))) return refuse({ code: 'RACE_LOST' })
    await afterGivingBack(found, decision.value.offers, now)
  }
  return ok({ cancelledAt: released.at })
}
