import { booksThatMayHold, seenHolder, wholeBook, type GateBook } from '@domain/checkin/gateBook'
import { restOf } from '@domain/checkin/gateScans'
import { partySize } from '@domain/reservation/party'
import type { SeenHolder } from '@domain/session/ledger'
import type { FoundParty } from '@domain/contract/staffViews'
import { withoutAbsent } from '@domain/kernel/absent'
import { MINUTE } from '@domain/kernel/instant'
import { ok, refuse } from '@domain/kernel/result'
import { entryKey, type Person } from '@domain/person/person'
import type { Ledger } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'
import { homeShard } from '@domain/session/shards'
import type { Context, StaffHandler } from '../context'
import { nextMinute, openFloodGate } from '../floodGate'
import { phoneTailOf } from '../identity/personId'
import { maskedName } from '../person/masked'
import { answersOf } from '../person/newEntry'
import { bookIn, isGateDocument } from '../store/gateBooks'
import { findByTail } from '../store/people'
import { readLedgers, type SessionDocument, type ShardDocument } from '../store/sessions'
import { loadSmallBook, type Gate } from './loadGate'

/**
 * So many look-ups a minute are more than any gate needs; whoever would try out all 10,000 endings needs most of a day of
 * it, and each leaves its line in the audit log. Counted in one instance's memory, as `floodGate.ts` says.
 */
export const LOOK_UPS_MAX = 10

const waitOf = openFloodGate(LOOK_UPS_MAX, MINUTE)

/**
 * The parties of a session whose phone number ends with four digits, for somebody who has neither a code nor a phone at
 * hand. Whoever left no number is not found. The audit log keeps that somebody looked, and how many were found; the digits
 * stand nowhere. 3 calls, 4 for a large session, and the audit line.
 */
export const findByPhone: StaffHandler<'findByPhone', Gate> = {
  load: ({ sessionId }) => loadSmallBook(sessionId),

  run: async ({ sessionId, lastFour, gate }, { session, ledgers, books }, context) => {
    const { caller, environment, now } = context
    if (session.gates.length > 0 && !session.gates.includes(gate)) return refuse({ code: 'GATE_UNKNOWN' })
    const until = waitOf(caller.personId, now)
    if (until !== undefined) return refuse({ code: 'TOO_MANY_REQUESTS', until: nextMinute(now, until) })
    const people = await findByTail(phoneTailOf(lastFour, sessionId, environment.IDENTITY_KEY))
    const place = placeOf(sessionId, [...ledgers, ...books, ...(await partsFor(session, people))])
    return ok({ found: people.flatMap((person) => foundParty(person, place, context)) })
  },

  note: ({ sessionId, gate }, outcome) => ({ sessionId, gate, ...(outcome.ok && { found: outcome.value.found.length }) }),
}

/** Of a large session, the documents in which these people's places and entries lie. No call where there are none. */
const partsFor = ({ id, shards }: SessionFacts, people: readonly Person[]): Promise<readonly object[]> => {
  if (shards === undefined) return Promise.resolve([])
  const parts = people.flatMap(({ personId, entries }) => {
    const ticketId = entries[entryKey(id)]?.ticketId
    return [homeShard(id, personId, shards), ...(ticketId === undefined ? [] : booksThatMayHold(id, ticketId))]
  })
  return readLedgers([...new Set(parts)])
}

interface Place {
  readonly sessionId: string
  readonly ledgers: readonly Ledger[]
  readonly book: GateBook
}

const placeOf = (sessionId: string, documents: readonly object[]): Place => ({
  sessionId,
  ledgers: documents.filter((document): document is SessionDocument | ShardDocument => !isGateDocument(document)).map(({ ledger }) => ledger),
  book: wholeBook(documents.filter(isGateDocument).map(bookIn)),
})

/** What the ledger holds for somebody; nothing when they only wait, or have given up. */
const foundParty = (person: Person, { sessionId, ledgers, book }: Place, context: Context): readonly FoundParty[] => {
  const holder = ledgers.flatMap(({ holders }) => holders[person.personId] ?? [])[0]
  if (!holder) return []
  const entry = person.entries[entryKey(sessionId)]
  const name = entry && answersOf(entry, person, context)?.name
  return [withoutAbsent<FoundParty>({
    ticketId: holder.ticketId,
    party: holder.party,
    maskedName: name === undefined ? undefined : maskedName(name),
    entered: isIn(seenHolder(holder, book)) ? true : undefined,
  })]
}

/** Whoever comes later of a party is not to look as if they were in. */
const isIn = ({ party, entered }: SeenHolder): boolean => entered !== undefined && partySize(restOf(party, entered.people)) === 0
