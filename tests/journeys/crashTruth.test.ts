import type { Instant } from '@domain/kernel/instant'
import { entryKey, newPerson, type Entry, type Person } from '@domain/person/person'
import { newLedger, type Holder, type Ledger, type Waiting } from '@domain/session/ledger'
import { NO_PLACES, type SessionFacts } from '@domain/session/session'
import { partyOf } from '../support/crashStage'
import { ledgerFaults, settledFaults, type RootDocument, type Truth } from '../support/ledgerTruth'

const AT = 1_747_700_000_000 as Instant
const LATER = (AT + 20 * 60_000) as Instant
const TOMORROW = (AT + 24 * 3_600_000) as Instant
const ID = '2025.made-1'

const holder = (ticketId: string, people = 1): Holder =>
  ({ requestKey: `key-${ticketId}`, ticketId, rev: 1, party: partyOf(people), share: 'online', at: AT })

const turn = (ticketId: string, places?: number): Waiting => ({
  requestKey: `key-${ticketId}`, ticketId, party: partyOf(2), atLeast: 2, at: AT,
  ...(places !== undefined && { offer: { places, at: AT, expiresAt: LATER } }),
})

const entry = (ticketId: string, state: Entry['state'], people = 1): Entry => ({
  sessionId: ID, state, requestKey: `key-${ticketId}`, ticketId, rev: 1, party: partyOf(people), at: AT,
  shown: { eventId: '2025.made', title: '参观', gates: [] }, startsAt: LATER, endsAt: LATER,
})

const person = (personId: string, own: Entry): Person => ({ ...newPerson('2025', personId, AT), entries: { [entryKey(ID)]: own } })

/** Ten places: three held by a, two offered to b, five left. */
const SOUND: Ledger = {
  ...newLedger({ online: 5 }),
  holders: { a: holder('A', 3) },
  waiting: { b: turn('B', 2) },
}
const PEOPLE = [person('a', entry('A', 'held', 3)), person('b', entry('B', 'offered', 2))]

const truthOf = (ledger: Ledger, people: readonly Person[] = PEOPLE, facts: Partial<SessionFacts> = {}): Truth => {
  const root = { _id: ID, startsAt: TOMORROW, endsAt: TOMORROW, capacity: { ...NO_PLACES, online: 10 }, ...facts, ledger } as RootDocument
  return { sessions: [{ root, ledgers: [root], books: [] }], people }
}

describe('the checker of ledgers', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(settledFaults(truthOf(SOUND), LATER)).toEqual([])
  })

  it.each<[string, Ledger]>([
    ['a place too many', { ...SOUND, left: { ...SOUND.left, online: 6 } }],
    ['a place too few', { ...SOUND, left: { ...SOUND.left, online: 4 } }],
    ['less than nothing', { ...SOUND, left: { ...SOUND.left, online: 6, walkIn: -1 } }],
    ['a holder who waits too', { ...SOUND, left: { ...SOUND.left, online: 7 }, waiting: { a: turn('A', undefined) }, queue: ['a'], waitingCount: 1 }],
    ['places freed for nobody', { ...SOUND, left: { ...SOUND.left, online: 4 }, freed: 1 }],
    ['places left although somebody waits', { ...SOUND, waiting: { ...SOUND.waiting, c: turn('C') }, queue: ['c'], waitingCount: 1 }],
    ['a wrong count of who waits', { ...SOUND, waitingCount: 1 }],
    ['somebody in the queue who has an offer', { ...SOUND, queue: ['b'], waitingCount: 1 }],
    ['an offer too small', { ...SOUND, left: { ...SOUND.left, online: 6 }, waiting: { b: turn('B', 1) } }],
    ['places on their way that are counted twice', { ...SOUND, moving: { t: { to: ID, places: 2, at: AT } as never } }],
  ])('finds %s', (_words, ledger) => {
    expect(ledgerFaults(truthOf(ledger))).not.toEqual([])
  })

  it('tells shares apart until what others have left is everyone\'s', () => {
    const shifted: Ledger = { ...SOUND, left: { ...SOUND.left, online: 6 } }
    const capacity = { ...NO_PLACES, online: 10, group: 1 }
    expect(ledgerFaults(truthOf(shifted, PEOPLE, { capacity }))).toHaveLength(2)
    expect(ledgerFaults(truthOf(shifted, PEOPLE, { capacity, sharesReleasedAt: AT }))).toEqual([])
  })

  it.each<[string, readonly Person[]]>([
    ['a place without an entry', PEOPLE.slice(1)],
    ['an entry with another ticket', [person('a', entry('X', 'held', 3)), ...PEOPLE.slice(1)]],
    ['an entry with another party', [person('a', entry('A', 'held', 2)), ...PEOPLE.slice(1)]],
    ['an entry in another state', [person('a', entry('A', 'waiting', 3)), ...PEOPLE.slice(1)]],
    ['an entry without a place', [...PEOPLE, person('c', entry('C', 'held'))]],
    ['a request still under way', [...PEOPLE, person('c', entry('C', 'asked'))]],
  ])('finds %s after a sweep', (_words, people) => {
    expect(settledFaults(truthOf(SOUND, people), LATER)).not.toEqual([])
    expect(ledgerFaults(truthOf(SOUND, people))).toEqual([])
  })

  it('finds somebody who waits for what is there', () => {
    const fitting: Ledger = { ...newLedger({}), holders: { a: holder('A', 8) }, waiting: { b: turn('B') }, queue: ['b'], waitingCount: 1, freed: 2 }
    const people = [person('a', entry('A', 'held', 8)), person('b', entry('B', 'waiting', 2))]
    expect(settledFaults(truthOf(fitting, people), LATER)).toEqual([`${ID}: b waits while 2 places are free`])
  })
})
