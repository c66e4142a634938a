import { later, type Instant } from '@domain/kernel/instant'
import { SETTLED_AFTER } from '@domain/person/decideAsk'
import type { Entry, Person } from '@domain/person/person'
import type { Found } from '@domain/person/settleEntry'
import { decideCancel } from '@domain/reservation/decideCancel'
import type { Holder, ReleasedWhy } from '@domain/session/ledger'
import { decideLeave } from '@domain/waitlist/decideLeave'
import { documentOfMine, readSessionWithTurns, writeLedger } from '../store/sessions'
import { afterGivingBack } from '../waitlist/afterGivingBack'
import type { FoundByPerson } from './readFound'

/**
 * Finishes what a crash cut off between two writes: a place or a turn that its holder gave up, and the old place of a
 * party that moved. @returns how many
 */
export const finishRequests = async (people: readonly Person[], found: FoundByPerson, now: Instant): Promise<number> => {
  let finished = 0
  for (const person of people) {
    const own = found.of(person.personId)
    for (const entry of Object.values(person.entries)) {
      const toGiveUp = givenUp(entry, own, now)
      if (toGiveUp && (await giveUp(person.personId, toGiveUp, now))) finished += 1
    }
  }
  return finished
}

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

const giveUp = async (personId: string, { sessionId, ticketId, why }: GivenUp, now: Instant): Promise<boolean> => {
  const found = await readSessionWithTurns(sessionId, personId)
  if (!found) return false
  const asking = { session: found.session, personId }
  const turn = found.ledger.myWaiting
  const decision = turn
    ? decideLeave(asking, found.ledger, { requestKey: turn.requestKey }, now)
    : decideCancel(asking, found.ledger, { ticketId, why }, now)
  if (!decision.ok || decision.value.kind === 'repeat') return false
  const isWritten = await writeLedger(documentOfMine(found), decision.value.write)
  if (isWritten) await afterGivingBack(found, decision.value.offers, now)
  return isWritten
}
