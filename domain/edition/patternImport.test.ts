import fc from 'fast-check'
import type { Opening } from '@domain/base/opening'
import { overlap, sessionsFromPattern, type OpeningPattern, type PatternTemplate } from '@domain/base/openingPattern'
import { decideSessions, sessionsInDoubt, type LedgerCount } from '@domain/edition/decideSessions'
import { HOUR, instantOf, later, localDateOf, type Instant, type LocalDate } from '@domain/kernel/instant'
import type { SessionFacts } from '@domain/session/session'

const TEMPLATE: PatternTemplate = { editionId: '2025', eventId: '2025.v', baseId: '2025.b', kind: 'visit', title: '参观', capacity: { online: 10, group: 0, walkIn: 0, phone: 0 }, partyMax: 5, gates: [] }
const RELEASE: OpeningPattern['release'] = { kind: 'atOnce' }
const FIRST = instantOf('2028-02-27', '00:00') as Instant
const nth = (no: number): LocalDate => localDateOf(later(FIRST, no * 24 * HOUR))

interface Plan {
  readonly slotMinutes: number
  readonly opens: number
  readonly closes: number
  readonly closed: readonly number[]
  readonly online: number
  /** The hour of a session that is written by hand, on the first day. */
  readonly byHand: number | undefined
}

/** What a file with such a pattern describes: four days over a leap day. */
const describedBy = ({ slotMinutes, opens, closes, closed, online, byHand }: Plan): readonly SessionFacts[] => {
  const opening: Opening = { weekdays: [1, 2, 3, 4, 5, 6, 7], opensAt: `0${opens}:00`, closesAt: `${closes}:00`, closedOn: closed.map(nth), days: { from: nth(0), to: nth(3) } }
  const template = { ...TEMPLATE, capacity: { ...TEMPLATE.capacity, online } }
  const startsAt = later(FIRST, (byHand ?? 0) * HOUR)
  const written = byHand === undefined ? [] : [{ ...template, id: '2025.hand', startsAt, endsAt: later(startsAt, HOUR), signUpOpensAt: FIRST, signUpClosesAt: startsAt }]
  return [...written, ...sessionsFromPattern({ slotMinutes, gapMinutes: 0, release: RELEASE, closesMinutesBefore: 0 }, opening, template, written)]
}

interface World {
  readonly sessions: readonly SessionFacts[]
  readonly reserved: ReadonlySet<string>
}

const decided = ({ sessions, reserved }: World, described: readonly SessionFacts[]) => {
  const ledgers = sessionsInDoubt(sessions, described).map((id): readonly [string, LedgerCount] => {
    const capacity = sessions.find((each) => each.id === id)?.capacity ?? TEMPLATE.capacity
    return [id, { rev: 0, reservations: reserved.has(id) ? 1 : 0, left: reserved.has(id) ? { ...capacity, online: capacity.online - 1 } : capacity }]
  })
  return decideSessions(sessions, described, Object.fromEntries(ledgers))
}

const imported = (world: World, described: readonly SessionFacts[]): World => {
  const { writes } = decided(world, described)
  const gone = new Set(writes.removedSessions.map(({ id }) => id))
  const changed = new Map(writes.changedSessions.map(({ after }) => [after.id, after]))
  return { ...world, sessions: [...world.sessions.filter(({ id }) => !gone.has(id)).map((each) => changed.get(each.id) ?? each), ...writes.addedSessions] }
}

/** Some of the sessions there are get their first reservation. */
const reservedIn = (world: World, picks: readonly number[]): World => {
  const ids = picks.flatMap((pick) => world.sessions[pick % Math.max(1, world.sessions.length)]?.id ?? [])
  return { ...world, reserved: new Set([...world.reserved, ...ids]) }
}

const plans: fc.Arbitrary<Plan> = fc.record({
  slotMinutes: fc.constantFrom(30, 45, 50, 60, 90), opens: fc.constantFrom(8, 9), closes: fc.constantFrom(12, 16),
  closed: fc.uniqueArray(fc.nat(3)), online: fc.constantFrom(10, 20), byHand: fc.constantFrom(undefined, undefined, 9, 10),
})
const steps = fc.array(fc.record({ plan: plans, picks: fc.array(fc.nat(60), { maxLength: 4 }) }), { minLength: 1, maxLength: 4 })

const overlaps = ({ sessions }: World): readonly string[] =>
  sessions.flatMap((one, no) => sessions.slice(no + 1).flatMap((other) => (one.fromPattern && other.fromPattern && overlap(one, other) ? [`${one.id} ${other.id}`] : [])))

describe('an opening pattern that is changed again and again', () => {
  const run = (all: readonly { readonly plan: Plan; readonly picks: readonly number[] }[], look: (before: World, after: World, described: readonly SessionFacts[]) => void) => {
    let world: World = { sessions: [], reserved: new Set() }
    for (const { plan, picks } of all) {
      const described = describedBy(plan)
      const after = imported(world, described)
      look(world, after, described)
      world = reservedIn(after, picks)
    }
  }
  it('never loses a session in which somebody holds a place, nor its time', () => {
    fc.assert(fc.property(steps, (all) => run(all, (before, after) => {
      for (const held of before.sessions.filter(({ id }) => before.reserved.has(id))) {
        expect(after.sessions.find(({ id }) => id === held.id)).toMatchObject({ startsAt: held.startsAt, endsAt: held.endsAt, capacity: held.capacity })
      }
    })), { numRuns: 50 })
  })
  it('never makes two slots that overlap', () => {
    fc.assert(fc.property(steps, (all) => run(all, (_before, after) => expect(overlaps(after)).toEqual([]))), { numRuns: 50 })
  })
  it('leaves no free slot behind that the file does not describe, and makes every slot that has room', () => {
    fc.assert(fc.property(steps, (all) => run(all, (before, after, described) => {
      const ids = new Set(described.map(({ id }) => id))
      expect(after.sessions.filter(({ id }) => !ids.has(id) && !before.reserved.has(id))).toEqual([])
      const there = new Set(after.sessions.map(({ id }) => id))
      for (const missing of described.filter(({ id }) => !there.has(id))) {
        expect(after.sessions.some((session) => before.reserved.has(session.id) && overlap(session, missing))).toBe(true)
      }
    })), { numRuns: 50 })
  })
  it('changes nothing when it is imported again', () => {
    fc.assert(fc.property(steps, (all) => run(all, (before, after, described) => {
      const { writes, changes } = decided({ ...after, reserved: before.reserved }, described)
      expect(writes).toEqual({ addedSessions: [], changedSessions: [], removedSessions: [] })
      expect(changes.filter(({ how }) => how !== 'kept')).toEqual([])
    })), { numRuns: 50 })
  })
  it('makes no slot where the organiser has moved one to, and does where one was called off', () => {
    const [plan, shorter] = [{ slotMinutes: 60, opens: 9, closes: 12, closed: [], online: 10, byHand: undefined }, { slotMinutes: 50, opens: 9, closes: 12, closed: [], online: 10, byHand: undefined }]
    const { sessions } = imported({ sessions: [], reserved: new Set() }, describedBy(plan))
    const [first, ...others] = sessions as readonly [SessionFacts, ...SessionFacts[]]
    const moved = { ...first, startsAt: later(first.startsAt, 50 * 60_000), endsAt: later(first.startsAt, 110 * 60_000), moved: [{ startsAt: first.startsAt, until: FIRST, reason: '检修' }] }
    const hours = (kept: SessionFacts) => imported({ sessions: [kept, ...others], reserved: new Set([kept.id]) }, describedBy(shorter)).sessions
      .filter(({ startsAt }) => localDateOf(startsAt) === nth(0)).map(({ id }) => id.slice(-4)).sort()
    expect(hours(moved)).toEqual(['0900'])
    expect(hours({ ...moved, cancelled: { at: FIRST, reason: '雨' } })).toEqual(['0900', '0950', '1040'])
  })
})
