import type { NotFound, RaceLost } from '@domain/contract/refusals'
import { later, type Instant } from '@domain/kernel/instant'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { SETTLED_AFTER } from '@domain/person/decideAsk'
import { entryKey } from '@domain/person/person'
import { decideChange, type ChangeCommand, type ChangeDecision, type ChangeRefusal } from '@domain/reservation/decideChange'
import type { Holder } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'
import { keepPhoneConsent } from '../consent/consent'
import type { Context } from '../context'
import { loanFor, withLoan, type LoanRefusal } from '../session/borrow'
import { markEntry, type Rewritten } from '../store/people'
import { documentOfMine, factsRevOfMine, readSessionWithTurns, writeLedger, type SessionAndView } from '../store/sessions'
import { untilWon } from '../untilWon'
import { afterGivingBack } from '../waitlist/afterGivingBack'

/** What a change writes besides the places: into the holder's entry, and into the records of consent. */
export interface Noted {
  /** Who of the family comes; absent: as before. */
  readonly members?: readonly string[] | undefined
  /** Absent: as before. */
  readonly rewritten?: Rewritten | undefined
  /** A guardian has agreed on the phone to the children who come besides. */
  readonly phoneConsent?: true | undefined
}

interface Wanted extends ChangeCommand {
  readonly sessionId: string
}

interface Changed {
  readonly session: SessionFacts
  readonly holder: Holder
}

type Allow<Why> = (found: SessionAndView) => Promise<Result<Noted, Why>>
type Why = { readonly code: string }

/**
 * Changes who comes on a holder's reservation. 3 calls, and 1 for each offer it makes, besides those of `allow`.
 * @param allow  whether these people may come, once it is known that there is room; what is written of it
 */
export const changeFor = <W extends Why>(
  personId: string,
  wanted: Wanted,
  allow: Allow<W>,
  context: Context,
): Promise<Result<Changed, NotFound | ChangeRefusal | RaceLost | W>> => untilWon(() => tryChange(personId, wanted, allow, context))

const tryChange = async <W extends Why>(personId: string, { sessionId, ...command }: Wanted, allow: Allow<W>, context: Context) => {
  const found = await readSessionWithTurns(sessionId, personId, command.ticketId)
  return found ? changeIn(found, { personId, command, allow }, context) : refuse({ code: 'NOT_FOUND' } as const)
}

const noLoan = (refusal: LoanRefusal) => (refusal.code === 'RACE_LOST' ? refuse(refusal) : refuse({ code: 'NO_MORE_PLACES' as const, placesLeft: refusal.placesLeft }))

interface Changing<W> {
  readonly personId: string
  readonly command: ChangeCommand
  readonly allow: Allow<W>
}

const changeIn = async <W extends Why>(found: SessionAndView, { personId, command, allow }: Changing<W>, context: Context) => {
  const { session } = found
  const { now } = context
  const decide = (seen: SessionAndView) => decideChange({ session, personId }, seen.ledger, command, now)
  const decision = decide(found)
  if (!decision.ok) return decision
  if (decision.value.kind === 'repeat') return ok({ session, holder: decision.value.holder })
  const noted = await allow(found)
  if (!noted.ok) return noted
  const loan = await loanFor(found, decision.value, now)
  if (!loan.ok) return noLoan(loan.refusal)
  if (!(await note(noted.value, { session, personId, command }, context))) return refuse({ code: 'RACE_LOST' } as const)
  const holder = await make(found, decide(await withLoan(found, loan.value, now)), now)
  return holder ? ok({ session, holder }) : refuse({ code: 'RACE_LOST' } as const)
}

/** @returns the reservation as it is now; undefined when the ledger was not what it had been */
const make = async (found: SessionAndView, change: Result<ChangeDecision, unknown>, now: Instant): Promise<Holder | undefined> => {
  if (!change.ok || change.value.kind !== 'change') return undefined
  if (!(await writeLedger(documentOfMine(found), change.value.write, factsRevOfMine(found)))) return undefined
  await afterGivingBack(found, change.value.offers, now)
  return change.value.holder
}

/** Before the ledger is changed: the clock then looks what became of it. @returns false when the answers to be written anew have changed since */
const note = async (
  { members, rewritten, phoneConsent }: Noted,
  { session, personId, command }: Omit<Changing<never>, 'allow'> & Pick<Changed, 'session'>,
  context: Context,
): Promise<boolean> => {
  const { now } = context
  if (phoneConsent) await keepPhoneConsent(personId, command.requestKey, context)
  const who = { editionId: session.editionId, personId, key: entryKey(session.id), ticketId: command.ticketId }
  const isMarked = await markEntry(who, { state: 'changing', at: now, dueAt: later(now, SETTLED_AFTER), members, rewritten })
  return isMarked || rewritten === undefined
}
