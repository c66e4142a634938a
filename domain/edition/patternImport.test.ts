import fc from 'fast-check'
import type { Opening } from '@domain/base/opening'
import { overlap, sessionsFromPattern, type OpeningPattern, type PatternTemplate } from '@domain/base/openingPattern'
import { decideSessions, sessionsInDoubt, type LedgerCount } from '@domain/edition/decideSessions'
import { HOUR, instantOf, later, localDateOf, MINUTE, type Instant, type LocalDate } from '@domain/kernel/instant'
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

/** What people do between two imports: some of the sessions there are get a reservation, are moved, or called off. */
interface Deeds {
  readonly picks: readonly number[]
  readonly moves: readonly { readonly pick: number; readonly minutes: number }[]
  readonly cancels: readonly number[]
}

const pickedIn = ({ sessions }: World, pick: number): SessionFacts | undefined => {
  const onSale = sessions.filter(isOnSale)
  return onSale[pick % Math.max(1, onSale.length)]
}
const isOnSale = ({ cancelled }: SessionFacts): boolean => cancelled === undefined
const withSession = (world: World, changed: SessionFacts): World => ({ ...world, sessions: world.sessions.map((each) => (each.id === changed.id ? changed : each)) })

const reservedIn = (world: World, picks: readonly number[]): World =>
  ({ ...world, reserved: new Set([...world.reserved, ...picks.flatMap((pick) => pickedIn(world, pick)?.id ?? [])]) })

const movedBy = (session: SessionFacts, minutes: number): SessionFacts => {
  const { startsAt, endsAt } = session
  const by = minutes * MINUTE
  return { ...session, startsAt: later(startsAt, by), endsAt: later(endsAt ?? startsAt, by), moved: [...(session.moved ?? []), { startsAt, until: FIRST, reason: '检修' }] }
}
const cancelled = (session: SessionFacts): SessionFacts => ({ ...session, cancelled: { at: FIRST, reason: '雨' } })

const after = (world: World, { picks, moves, cancels }: Deeds): World => {
  const reserved = reservedIn(world, picks)
  const moved = moves.reduce((each, { pick, minutes }) => {
    const session = pickedIn(each, pick)
    return session ? withSession(each, movedBy(session, minutes)) : each
  }, reserved)
  return cancels.reduce((each, pick) => {
    const session = pickedIn(each, pick)
    return session ? withSession(each, cancelled(session)) : each
  }, moved)
}

const plans: fc.Arbitrary<Plan> = fc.record({
  slotMinutes: fc.constantFrom(30, 45, 50, 60, 90), opens: fc.constantFrom(8, 9), closes: fc.constantFrom(12, 16),
  closed: fc.uniqueArray(fc.nat(3)), online: fc.constantFrom(10, 20), byHand: fc.constantFrom(undefined, undefined, 9, 10),
})
const deeds: fc.Arbitrary<Deeds> = fc.record({
  picks: fc.array(fc.nat(60), { maxLength: 4 }),
  moves: fc.array(fc.record({ pick: fc.nat(60), minutes: fc.constantFrom(-60, 20, 30, 50, 60, 120, 1440) }), { maxLength: 3 }),
  cancels: fc.array(fc.nat(60), { maxLength: 3 }),
})
const UNTOUCHED: fc.Arbitrary<Deeds> = deeds.map(({ picks }) => ({ picks, moves: [], cancels: [] }))
type Step = Deeds & { readonly plan: Plan }
/** Imports one after another; every other time the file is still the same. */
const stepsWith = (done: fc.Arbitrary<Deeds>): fc.Arbitrary<readonly Step[]> =>
  fc.tuple(plans, fc.array(fc.tuple(fc.option(plans, { freq: 2 }), done), { minLength: 1, maxLength: 4 }))
    .map(([first, rest]) => rest.map(([, each], no) => ({ plan: rest.slice(0, no + 1).reduce((plan, [next]) => next ?? plan, first), ...each })))
const steps = stepsWith(deeds)

const overlaps = (sessions: readonly SessionFacts[]): readonly string[] =>
  sessions.flatMap((one, no) => sessions.slice(no + 1).flatMap((other) => (overlap(one, other) ? [`${one.id} ${other.id}`] : [])))

type Look = (before: World, after: World, described: readonly SessionFacts[]) => void

const run = (all: readonly Step[], look: Look) => {
  let world: World = { sessions: [], reserved: new Set() }
  for (const { plan, ...done } of all) {
    const described = describedBy(plan)
    const next = imported(world, described)
    look(world, next, described)
    world = after(next, done)
  }
}

/** Nobody has reserved it, and the organiser has not touched it. */
const isFreeSlot = ({ reserved }: World) => ({ id, fromPattern, moved }: SessionFacts): boolean =>
  fromPattern === true && !moved && !reserved.has(id)

describe('an opening pattern that is changed again and again', () => {
  it('never loses a session in which somebody holds a place, nor its time', () => {
    fc.assert(fc.property(steps, (all) => run(all, (before, next) => {
      for (const held of before.sessions.filter(({ id }) => before.reserved.has(id))) {
        expect(next.sessions.find(({ id }) => id === held.id)).toMatchObject({ startsAt: held.startsAt, endsAt: held.endsAt, capacity: held.capacity })
      }
    })), { numRuns: 100 })
  })
  it('never makes two slots that overlap', () => {
    fc.assert(fc.property(stepsWith(UNTOUCHED), (all) => run(all, (_before, next) => {
      expect(overlaps(next.sessions.filter(({ fromPattern }) => fromPattern))).toEqual([])
    })), { numRuns: 50 })
  })
  it('leaves no free slot on sale that overlaps another session, wherever that one was moved', () => {
    fc.assert(fc.property(steps, (all) => run(all, (before, next) => {
      const onSale = next.sessions.filter(isOnSale)
      for (const slot of onSale.filter(isFreeSlot(before))) {
        expect(onSale.filter((other) => other.id !== slot.id && overlap(other, slot)).map(({ id }) => [slot.id, id])).toEqual([])
      }
    })), { numRuns: 200 })
  })
  it('never opens an hour again that the organiser called off, unless the file itself has closed that day since', () => {
    fc.assert(fc.property(steps, (all) => {
      let closed: readonly SessionFacts[] = []
      run(all, (before, next, described) => {
        const days = new Set(described.filter(({ fromPattern }) => fromPattern).map(({ startsAt }) => localDateOf(startsAt)))
        const calledOff = before.sessions.filter((session) => session.cancelled && session.fromPattern)
        closed = [...closed, ...calledOff].filter(({ startsAt }) => days.has(localDateOf(startsAt)))
        const had = (slot: SessionFacts, hour: SessionFacts) => before.sessions.some((each) => each.id === slot.id && overlap(each, hour))
        for (const slot of next.sessions.filter((each) => isOnSale(each) && isFreeSlot(before)(each))) {
          expect(closed.filter((hour) => overlap(hour, slot) && !had(slot, hour)).map(({ id }) => [slot.id, id])).toEqual([])
        }
      })
    }), { numRuns: 200 })
  })
  it('leaves no free slot behind that the file does not describe, and makes every slot that has room', () => {
    fc.assert(fc.property(steps, (all) => run(all, (before, next, described) => {
      const ids = new Set(described.map(({ id }) => id))
      expect(next.sessions.filter((session) => isOnSale(session) && !ids.has(session.id) && !before.reserved.has(session.id))).toEqual([])
      const there = new Set(next.sessions.map(({ id }) => id))
      for (const missing of described.filter(({ id }) => !there.has(id))) {
        const inTheWay = next.sessions.filter((session) => overlap(session, missing))
        expect(inTheWay.some((session) => before.reserved.has(session.id) || (session.moved ?? session.cancelled))).toBe(true)
      }
    })), { numRuns: 100 })
  })
  it('changes nothing when it is imported again', () => {
    fc.assert(fc.property(steps, (all) => run(all, (before, next, described) => {
      const { writes, changes } = decided({ ...next, reserved: before.reserved }, described)
      expect(writes).toEqual({ addedSessions: [], changedSessions: [], removedSessions: [] })
      expect(changes.filter(({ how }) => how !== 'kept')).toEqual([])
    })), { numRuns: 100 })
  })
})

describe('what the organiser did to a session of a pattern', () => {
  const plan: Plan = { slotMinutes: 60, opens: 9, closes: 12, closed: [], online: 10, byHand: undefined }
  const made = imported({ sessions: [], reserved: new Set() }, describedBy(plan)).sessions
  const [first, second, ...others] = made as readonly [SessionFacts, SessionFacts, ...SessionFacts[]]
  /** The slots on sale on the first day, once the file has been imported. */
  const hours = (touched: readonly SessionFacts[], held: readonly SessionFacts[], cut: Partial<Plan> = {}) =>
    onSaleOf(imported({ sessions: [...touched, ...others], reserved: new Set(held.map(({ id }) => id)) }, describedBy({ ...plan, ...cut })).sessions)
  const onSaleOf = (sessions: readonly SessionFacts[]) =>
    sessions.filter((session) => isOnSale(session) && localDateOf(session.startsAt) === nth(0)).map(({ id }) => id.slice(-4)).sort()

  it('what is kept says how many new slots are not opened because of it', () => {
    const { changes } = decided({ sessions: made, reserved: new Set([second.id]) }, describedBy({ ...plan, slotMinutes: 90 }))
    expect(changes.filter(({ how }) => how === 'kept')).toMatchObject([{ id: second.id, inTheWayOf: 1 }])
  })
  it('a free slot goes where another one was moved to, though the file is the same; a reserved one does not', () => {
    const moved = movedBy(first, 60)
    expect(hours([moved, second], [])).toEqual(['0900', '1100'])
    expect(hours([moved, second], [moved])).toEqual(['0900', '1100'])
    expect(hours([moved, second], [second])).toEqual(['0900', '1000', '1100'])
    expect(hours([movedBy(moved, -60), second], [])).toEqual(['0900', '1000', '1100'])
  })
  it('no slot is made where one was moved to', () => {
    expect(hours([movedBy(first, 50), second], [first], { slotMinutes: 50 })).toEqual(['0900'])
  })
  it('an hour that was called off is not opened by shorter slots, nor after them', () => {
    const off = cancelled(second)
    expect(hours([first, off], [], { slotMinutes: 30 })).toEqual(['0900', '0930', '1100', '1130'])
    const between = imported({ sessions: [first, off, ...others], reserved: new Set() }, describedBy({ ...plan, slotMinutes: 50 }))
    expect(onSaleOf(between.sessions)).toEqual(['0900'])
    expect(onSaleOf(imported(between, describedBy({ ...plan, slotMinutes: 45 })).sessions)).toEqual(['0900', '1115'])
  })
  it('an hour that was called off is forgotten on a day that the file closes', () => {
    const world = imported({ sessions: [first, cancelled(second), ...others], reserved: new Set() }, describedBy({ ...plan, slotMinutes: 50, closed: [0] }))
    expect(world.sessions.filter(({ startsAt }) => localDateOf(startsAt) === nth(0))).toEqual([])
  })
  it('a slot that another was moved onto keeps its hour when that one is called off', () => {
    expect(hours([cancelled(movedBy(first, 60)), second], [], { online: 20 })).toEqual(['1000', '1100'])
  })
})
