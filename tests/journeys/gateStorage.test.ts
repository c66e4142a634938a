import { bookIds, bookOf, EMPTY_BOOK, type GateBook } from '@domain/checkin/gateBook'
import { enteredPart, ticketsPart } from '@domain/checkin/roster'
import type { GateSession } from '@domain/contract/gateViews'
import { HOUR, instant, later } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { newLedger, type Holder } from '@domain/session/ledger'
import { SHARD_COUNT, shardId } from '@domain/session/shards'
import { openRecords } from '@/features/checkin/phone/records'
import { openRoster } from '@/features/checkin/phone/roster'
import { openShelf } from '../support/rehearsal/shelf'
import { someTicketId } from '../support/rehearsal/tickets'
import { chanceFrom } from '../support/spoiltTickets'

const MB = 1_048_576
const ENTRIES = 20_000
const ID = '2025.kick-off-0523'
const NOW = instant(Date.parse('2025-05-23T09:00:00+08:00'))
const party = { ...EMPTY_PARTY, adult: 2, senior: 1, under14: 2 }
const GATES = ['东门', '西门', '北门']
const session: GateSession = {
  id: ID, title: '2025年全国科技活动周高平市主场活动', startsAt: NOW, endsAt: later(NOW, HOUR), gates: GATES, insideMax: ENTRIES,
  doors: { opensAt: later(NOW, -HOUR), closesAt: later(NOW, HOUR) },
}
const chance = chanceFrom(20)
const ticketIds = Array.from({ length: ENTRIES }, (_, number) => someTicketId(chance, number % SHARD_COUNT))
/** As long as what a phone makes. */
const scanIdOf = (number: number) => `${String(number).padStart(8, '0')}-95a1-4f0c-8f7e-0f4b2a9d7c11`

const holdersIn = (shard: number): Readonly<Record<string, Holder>> =>
  Object.fromEntries(ticketIds.flatMap((ticketId, number) =>
    (number % SHARD_COUNT === shard ? [[`p${number}`, { requestKey: '', ticketId, rev: 2, party, share: 'online', at: NOW }]] : [])))

const bookNamed = (id: string): GateBook => ({
  ...EMPTY_BOOK,
  tickets: Object.fromEntries(ticketIds.flatMap((ticketId, number) => (bookOf(ID, SHARD_COUNT, ticketId) === id
    ? [[ticketId, { rev: 1, scans: { [scanIdOf(number)]: { at: NOW, gate: GATES[number % 3] ?? '', by: 's', people: party } } }]] : []))),
})

/** As the platform keeps it: under the program's version, with the time. */
const bytesOf = ([key, text]: readonly [string, string]): number => Buffer.byteLength(`v1.${key}`) + Buffer.byteLength(`{"keptAt":${NOW},"content":${text}}`)

describe('what a phone keeps of a day with 20,000 entries', () => {
  it('is below 1 MB under each key and 10 MB in all, with everything in the roster and nothing handed in', () => {
    const { shelf, texts } = openShelf()
    const parts = [
      ...Array.from({ length: SHARD_COUNT }, (_, shard) => ticketsPart(shardId(ID, shard), { ...newLedger({}), rev: 9, holders: holdersIn(shard) })),
      ...bookIds(ID, SHARD_COUNT).map((id) => enteredPart(id, 1_000, bookNamed(id))),
    ]
    const roster = openRoster(shelf, ID)
    const revisions = Object.fromEntries(parts.map(({ id, rev }) => [id, rev]))
    roster.take({ session, revisions, parts, publicKeys: { k1: 'A'.repeat(60), k2: 'A'.repeat(60) }, walkInLeft: 100, urgent: [] }, NOW, true)
    expect(roster.isWhole()).toBe(true)
    const ofRoster = [...texts].map(bytesOf)
    const records = openRecords(shelf)
    for (const [number, ticketId] of ticketIds.entries()) {
      records.put({ sessionId: ID, record: { kind: 'ticket', scanId: scanIdOf(number), at: NOW, gate: GATES[number % 3] ?? '', ticketId, people: party, rev: 2 }, asked: true })
    }
    records.asking({ sessionId: ID, record: { kind: 'ticket', scanId: scanIdOf(ENTRIES), at: NOW, gate: GATES[0] ?? '', ticketId: ticketIds[0] ?? '', people: party, undone: true }, asked: true })
    const all = [...texts].map(bytesOf)
    const sum = (bytes: readonly number[]) => bytes.reduce((one, other) => one + other, 0)
    expect(Math.max(...all)).toBeLessThan(MB)
    expect(sum(ofRoster)).toBeLessThan(2 * MB)
    expect(sum(all)).toBeLessThan(10 * MB)
    expect([openRecords(shelf).waiting().length, openRoster(shelf, ID).isWhole()]).toEqual([ENTRIES + 1, true])
  })
})
