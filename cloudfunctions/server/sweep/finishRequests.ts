import { later, type Instant } from '@domain/kernel/instant'
import { SETTLED_AFTER } from '@domain/person/decideAsk'
import type { Entry, Person } from '@domain/person/person'
import type { Found } from '@domain/person/settleEntry'
import { decideCancel } from '@domain/reservation/decideCancel'
import type { Holder, ReleasedWhy } from '@domain/session/ledger'
import { decideLeave } from '@domain/waitlist/decideLeave'
import { Fault } from '../fault'
import { documentOfMine, readSessionWithTurns, writeLedger } from '../store/sessions'
import { afterGivingBack } from '../waitlist/afterGivingBack'
import type { FoundByPerson } from './readFound'

/**
 * Finishes what a crash cut off between two writes: a place or a turn that its holder gave up, and the old place of a
 * party that moved. Throws when it cannot: the request is then looked at again in the next run. @returns how many
 */
export const finishRequests = async ({ personId, entries }: Person, found: FoundByPerson, now: Instant): Promise<number> => {
  let finished = 0
  for (const entry of Object.values(entries)) {
    const toGiveUp = givenUp(entry, found.of(personId), now)
    if (toGiveUp && (await giveUp(personId, toGiveUp, now))) finished += 1
  }
  return finished
}

/** So often in a row somebody else's write comes first only when something is wrong. */
const MOST_ATTEMPTS = 8

interface GivenUp {
  readonly sessionId: string
  readonly ticketId: string
  readonly why: ReleasedWhy
}

/** What this entry says is to be given up and the ledger still has. A request that may still be running is left alone. */
const givenUp = (entry: Entry, own: ReadonlyMap<string, Found>, now: Instant): GivenUp | undefined => {
  if (now < later(entry.at, SETTLED_AFTER)) return undefined
  const ledger = own.get(entry.sessionId)?.ledger
  return entry.state === 'leaving' ? leftBehind(entry, ledger) : movedAway(ledger?.mine?.movedFrom, own)
}

const leftBehind = ({ sessionId, ticketId }: Entry, ledger: Found['ledger'] | undefined): GivenUp | undefined =>
  [ledger?.mine, ledger?.myWaiting].some((has) => has?.ticketId === ticketId) ? { sessionId, ticketId, why: 'cancelled' } : undefined

const movedAway = (from: Holder['movedFrom'], own: ReadonlyMap<string, Found>): GivenUp | undefined =>
  from && own.get(from.sessionId)?.ledger.mine?.ticketId === from.ticketId ? { ...from, why: 'moved' } : undefined

const giveUp = async (personId: string, given: GivenUp, now: Instant): Promise<boolean> => {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const done = await tryToGiveUp(personId, given, now)
    if (done !== 'raceLost') return done
  }
  throw new Fault('a place that was given up could not be released')
}

const tryToGiveUp = async (personId: string, { sessionId, ticketId, why }: GivenUp, now: Instant): Promise<boolean | 'raceLost'> => {
  const found = await readSessionWithTurns(sessionId, personId)
  if (!found) return false
  const asking = { session: found.session, personId }
  const turn = found.ledger.myWaiting
  const decision = turn
    ? decideLeave(asking, found.ledger, { requestKey: turn.requestKey }, now)
    : decideCancel(asking, found.ledger, { ticketId, why }, now)
  if (!decision.ok || decision.value.kind === 'repeat') return false
  if (!(await writeLedger(documentOfMine(found), decision.value.write))) return 'raceLost'
  await afterGivingBack(found, decision.value.offers, now)
  return true
}
