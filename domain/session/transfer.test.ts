import fc from 'fast-check'
import { instant, later, MINUTE, SECOND, type Instant } from '@domain/kernel/instant'
import { newLedger, type Ledger, type Moving } from '@domain/session/ledger'
import type { LedgerWrite } from '@domain/session/ledgerWrite'
import { NO_PLACES } from '@domain/session/session'
import { areAllTaken, arrival, departure, sweepSteps, type PlaceKind } from '@domain/session/transfer'
import { applyWrite } from '../../tests/support/ledger/applyWrite'

const begin = instant(Date.parse('2025-05-20T09:00:00+08:00'))
const TOTAL = 12
const IDS = ['root', 'one', 'two', 'three'] as const

interface Call {
  readonly to: string
  readonly write: LedgerWrite
}

/** A request or a sweep: the calls it is still to make, in this order. One that runs longer than a minute has been ended. */
interface Running {
  readonly since: Instant
  readonly calls: Call[]
}

interface Scene {
  now: Instant
  readonly ledgers: Map<string, Ledger>
  running: Running[]
  serial: number
}

const ledgerOf = ({ ledgers }: Scene, id: string): Ledger => ledgers.get(id) as Ledger

const apply = (scene: Scene, { to, write }: Call): boolean => {
  const after = applyWrite({ ledger: ledgerOf(scene, to) }, write)
  if (after) scene.ledgers.set(to, after.ledger)
  return after !== undefined
}

/** Places wherever they are, those on their way too: noted where they left, not yet where they go. */
const total = (scene: Scene): number => {
  const there = [...scene.ledgers.values()].reduce((sum, { left, freed }) => sum + left.online + freed, 0)
  const notes = [...scene.ledgers.values()].flatMap(({ moving }) => Object.entries(moving))
  const onTheWay = notes.filter(([id, { to }]) => !ledgerOf(scene, to).arrived[id])
  return there + onTheWay.reduce((sum, [, { places }]) => sum + places, 0)
}

interface Doing {
  readonly what: 'transfer' | 'sweep' | 'continue' | 'wait'
  readonly from: string
  readonly to: string
  readonly places: number
  readonly kind: PlaceKind
  readonly into: PlaceKind
  readonly seconds: number
  readonly which: number
}

/** Begins to move places; what is still to be done is left to `continue`, or never done. */
const begun = (scene: Scene, { from, to, places, kind, into }: Doing): void => {
  scene.serial += 1
  const id = `t_${scene.serial}`
  const moving: Moving = { to, places, into, at: scene.now }
  if (from === to || !apply(scene, { to: from, write: departure(id, kind, moving) })) return
  scene.running.push({ since: scene.now, calls: [{ to, write: arrival(id, moving, scene.now) }] })
}

/** What a sweep would do, on what it reads now; each of its calls is made later, or never. */
const swept = (scene: Scene): void => {
  const { now, ledgers } = scene
  scene.running.push({ since: now, calls: sweepSteps(ledgers, now).map(({ documentId, write }) => ({ to: documentId, write })) })
}

/** One of those that run makes its next call, or many. */
const goOn = (scene: Scene, { which, places }: Doing): void => {
  const running = scene.running[which % Math.max(1, scene.running.length)]
  for (const call of running?.calls.splice(0, places === 3 ? Infinity : places) ?? []) apply(scene, call)
}

const act = (scene: Scene, doing: Doing): void => {
  if (doing.what === 'transfer') begun(scene, doing)
  else if (doing.what === 'sweep') swept(scene)
  else if (doing.what === 'continue') goOn(scene, doing)
  else scene.now = later(scene.now, doing.seconds * SECOND)
  scene.running = scene.running.filter(({ since, calls }) => calls.length > 0 && scene.now < later(since, MINUTE))
}

const faultsIn = (scene: Scene): readonly string[] => [
  ...(total(scene) === TOTAL ? [] : [`${total(scene)} places`]),
  ...[...scene.ledgers].filter(([, { left, freed }]) => left.online < 0 || freed < 0).map(([id]) => `below 0 in ${id}`),
]

const doings: fc.Arbitrary<Doing> = fc.record({
  what: fc.constantFrom<Doing['what']>('transfer', 'sweep', 'sweep', 'continue', 'continue', 'continue', 'wait'),
  from: fc.constantFrom(...IDS),
  to: fc.constantFrom(...IDS),
  places: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom<PlaceKind>('left', 'left', 'freed'),
  into: fc.constantFrom<PlaceKind>('left', 'freed'),
  seconds: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 300, max: 1200 })),
  which: fc.integer({ min: 1, max: 8 }),
})

const newScene = (): Scene => ({ now: begin, ledgers: new Map(IDS.map((id) => [id, newLedger({ online: 3 })])), running: [], serial: 0 })

describe('places on their way between the documents of a large session', () => {
  it('are neither lost nor made, wherever a request or a sweep is cut off', () => {
    fc.assert(
      fc.property(fc.array(doings, { maxLength: 60 }), (all) => {
        const scene = newScene()
        for (const doing of all) {
          act(scene, doing)
          if (faultsIn(scene).length > 0) throw new Error(`${faultsIn(scene).join()} after ${JSON.stringify(doing)}`)
        }
      }),
      { numRuns: 3000 },
    )
  })
  it('do not arrive once more when a third sweep has forgotten meanwhile that they did', () => {
    const scene = newScene()
    const doing: Doing = { what: 'transfer', from: 'root', to: 'one', places: 1, kind: 'left', into: 'left', seconds: 660, which: 0 }
    const doAll = (...whats: readonly Partial<Doing>[]) => whats.forEach((each) => act(scene, { ...doing, ...each }))
    doAll({}, { what: 'continue' }, { what: 'wait' }, { what: 'sweep' }, { what: 'sweep' }, { what: 'continue', places: 3 }, { what: 'sweep' }, { what: 'continue', which: 1, places: 3 }, { what: 'continue', places: 3 })
    expect(faultsIn(scene)).toEqual([])
  })
  it('have all arrived after two sweeps that nobody cuts off, and nothing is noted any more', () => {
    fc.assert(
      fc.property(fc.array(doings, { maxLength: 40 }), (all) => {
        const scene = newScene()
        for (const doing of all) act(scene, doing)
        for (const _round of [1, 2]) {
          scene.now = later(scene.now, 11 * MINUTE)
          scene.running = []
          swept(scene)
          for (const call of scene.running[0]?.calls ?? []) apply(scene, call)
        }
        const rest = [...scene.ledgers.values()].flatMap(({ moving, arrived }) => [...Object.keys(moving), ...Object.keys(arrived)])
        const there = [...scene.ledgers.values()].reduce((sum, { left, freed }) => sum + left.online + freed, 0)
        expect([rest, there]).toEqual([[], TOTAL])
      }),
      { numRuns: 500 },
    )
  })
})

describe('a large session', () => {
  const empty = { left: NO_PLACES, moving: {}, arrived: {} }
  const moving = { t_1: { to: '2025.a#1', places: 4, into: 'left', at: instant(0) } } as const

  it('is sold out when no place is left in any document, and none is on its way between them', () => {
    expect(areAllTaken([empty, empty])).toBe(true)
    expect(areAllTaken([empty, { ...empty, left: { ...NO_PLACES, online: 1 } }])).toBe(false)
    expect(areAllTaken([{ ...empty, moving }, empty])).toBe(false)
    expect(areAllTaken([{ ...empty, moving }, { ...empty, arrived: { t_1: instant(1) } }])).toBe(true)
  })
})
