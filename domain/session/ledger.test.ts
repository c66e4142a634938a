import fc from 'fast-check'
import { HOUR, instantOf, later, type Instant } from '@domain/kernel/instant'
import { newLedger } from '@domain/session/ledger'
import type { Places, Share } from '@domain/session/session'
import { ACTION_NAMES, take, type Step } from '../../tests/support/ledger/actions'
import type { SessionState } from '../../tests/support/ledger/invariants'
import { fail, present, type History, type World } from '../../tests/support/ledger/world'

const begin = instantOf('2025-05-20', '12:00') as Instant

const sessionOf = (id: string, capacity: Places): SessionState => ({
  id, editionId: '2025', eventId: '2025.flight', kind: 'activity', title: '航模体验',
  startsAt: later(begin, 48 * HOUR),
  signUpOpensAt: begin,
  signUpClosesAt: later(begin, 47 * HOUR),
  capacity,
  ...(id === 'a' && { sharesReleasedAt: later(begin, 12 * HOUR) }),
  partyMax: 4,
  gates: [],
  factsRev: 0,
  ledger: newLedger(capacity),
})

const few = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max })
const capacities: fc.Arbitrary<Places> = fc.record({ online: few(4), group: few(4), walkIn: few(3), phone: few(2) })

/** Signing up, waiting and giving back are common; organisers act seldom. */
const OFTEN: readonly Step['action'][] = ['reserve', 'join', 'cancel', 'reserve', 'join', 'cancel', 'accept', 'leave', 'change', 'move', 'wait', 'tend', 'answer']

const steps: fc.Arbitrary<Step> = fc.record({
  action: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...OFTEN) }, { weight: 1, arbitrary: fc.constantFrom(...ACTION_NAMES) }),
  who: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'c1', 'c2'),
  where: fc.oneof({ weight: 4, arbitrary: fc.constant('a' as const) }, { weight: 1, arbitrary: fc.constant('b' as const) }),
  people: fc.integer({ min: 1, max: 4 }),
  atLeast: fc.integer({ min: 1, max: 4 }),
  share: fc.constantFrom<Share>('online', 'phone', 'phone', 'group', 'walkIn'),
  capacity: few(6),
  readAgo: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: few(4) }),
  again: fc.boolean(),
  cutOff: fc.boolean(),
  minutes: fc.integer({ min: 1, max: 150 }),
})

/** Groups that ask, and a session that is full and waited for: where most of what can go wrong begins. */
const rush: fc.Arbitrary<readonly Step[]> = fc.tuple(
  fc.array(steps.map((step) => ({ ...step, action: 'reserve' as const, who: step.again ? 'c1' : 'c2', readAgo: 0, share: 'group' as const })), { maxLength: 3 }),
  fc.array(steps.map((step) => ({ ...step, action: 'reserve' as const, where: 'a' as const, readAgo: 0, share: 'online' as const })), { maxLength: 6 }),
  fc.array(steps.map((step) => ({ ...step, action: 'join' as const, where: 'a' as const, readAgo: 0 })), { maxLength: 6 }),
).map((each) => each.flat())

/** Whoever moved, and after a sweep still has the old place although it could be given back. */
const movedAndKept = ({ sessions, now }: World): readonly string[] =>
  Object.values(sessions).flatMap(({ ledger: { holders } }) =>
    Object.entries(holders).flatMap(([personId, { movedFrom }]) => {
      const from = movedFrom && sessions[movedFrom.sessionId]
      const isKept = from && now < from.startsAt && from.ledger.holders[personId]?.ticketId === movedFrom.ticketId
      return isKept ? [`${personId} moved and still holds the old place`] : []
    }))

describe('a session’s ledger, whatever many people do at once', () => {
  it('never loses, doubles or oversells a place, and offers in order of arrival', () => {
    fc.assert(
      fc.property(capacities, capacities, rush, fc.array(steps, { minLength: 1, maxLength: 50 }), (a, b, before, doings) => {
        const sessions = { a: sessionOf('a', a), b: sessionOf('b', b) }
        const history: History = { past: [{ now: begin, sessions }], log: [], untended: new Set() }
        for (const step of [...before, ...doings]) take(history, step)
        for (const where of ['a', 'b'] as const) take(history, { ...(doings[0] as Step), action: 'sweep', where })
        fail(history, movedAndKept(present(history)))
      }),
      { numRuns: 5000 },
    )
  })
})
