import { wholeBook, type GateBook } from '@domain/checkin/gateBook'
import { entryKey, type Person } from '@domain/person/person'
import { AGE_BANDS, type Party } from '@domain/reservation/party'
import type { Ledger } from '@domain/session/ledger'
import { SHARES } from '@domain/session/session'
import { bookIn } from '../../cloudfunctions/server/store/gateBooks'
import type { SessionTruth, Truth } from './ledgerTruth'

/**
 * What a situation has become, without what differs between one run and the next (ids, moments, counters): two
 * situations that were set up alike and ended alike have the same text.
 */
export const fingerprint = ({ sessions, people }: Truth, ids: readonly string[]): string => {
  const told = ids.map((id) => {
    const session = sessions.find(({ root }) => root._id === id)
    return session ? sessionPrint(session) : 'gone'
  })
  const known = people.filter(({ entries }) => ids.some((id) => entryKey(id) in entries)).map((person) => personPrint(person, ids))
  return JSON.stringify({ sessions: told, people: known.sort() }, undefined, 1)
}

const sessionPrint = ({ root, ledgers, books }: SessionTruth): unknown => ({
  capacity: root.capacity,
  cancelled: root.cancelled?.reason,
  startsAt: root.startsAt,
  moved: root.moved?.map(({ reason }) => reason),
  ledger: ledgerPrint(ledgers.map(({ ledger }) => ledger)),
  gates: bookPrint(wholeBook(books.map(bookIn))),
})

/** All documents of a session together: which shard a person is in differs from run to run. */
const ledgerPrint = (ledgers: readonly Ledger[]): unknown => {
  const waiting = ledgers.flatMap((ledger) => Object.values(ledger.waiting))
  return {
    left: SHARES.map((share) => ledgers.reduce((sum, { left }) => sum + left[share], 0)),
    freed: ledgers.reduce((sum, { freed }) => sum + freed, 0),
    soldOut: ledgers.some(({ soldOut }) => soldOut),
    holders: sortedTexts(ledgers.flatMap(({ holders }) => Object.values(holders)).map(({ party, share, rev, movedFrom, review }) =>
      [partyPrint(party), share, rev, movedFrom !== undefined, review?.kind])),
    allotments: sortedTexts(ledgers.flatMap(({ allotments = {} }) => Object.values(allotments)).map(({ places, givenBack }) => [places, givenBack?.used])),
    queue: ledgers.flatMap(({ queue, waiting: turns }) => queue.map((personId) => turns[personId] && partyPrint(turns[personId].party))),
    offered: sortedTexts(waiting.filter(({ offer }) => offer).map(({ party, offer }) => [partyPrint(party), offer?.places])),
    released: sortedTexts(ledgers.flatMap(({ released }) => Object.values(released)).map(({ why }) => why)),
  }
}

const bookPrint = ({ tickets, walkIns, exits, refused }: GateBook): unknown => ({
  scans: sortedTexts(Object.values(tickets).flatMap(({ scans }) => Object.values(scans)).map(({ people, gate, offline, undone }) => [partyPrint(people), gate, offline, undone])),
  walkIns: sortedTexts(Object.values(walkIns).map(({ people, gate, undone }) => [partyPrint(people), gate, undone])),
  exits: sortedTexts(Object.values(exits).map(({ people, gate, undone }) => [people, gate, undone])),
  refused: sortedTexts(Object.values(refused).map(({ code }) => code)),
})

const personPrint = ({ entries, notices, accepts, callSince }: Person, ids: readonly string[]): string => {
  const own = ids.flatMap((id) => {
    const entry = entries[entryKey(id)]
    if (!entry) return []
    const { state, rev, party, answers, openid } = entry
    return [[ids.indexOf(id), state, rev, partyPrint(party), answers !== undefined, openid !== undefined]]
  })
  // What was queued for an answer that never came about is found outdated, and told to nobody.
  const told = Object.values(notices).filter(({ state }) => state !== 'outdated').map(({ kind, state, sessionId }) => [ids.indexOf(sessionId), kind, state])
  return JSON.stringify({ own, told: sortedTexts(told), accepts, called: callSince !== undefined })
}

const partyPrint = (party: Party): string => AGE_BANDS.map((band) => party[band]).join('.')

const sortedTexts = (all: readonly unknown[]): readonly string[] => all.map((each) => JSON.stringify(each)).sort()
