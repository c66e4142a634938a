import fc from 'fast-check'
import { instant, later, MINUTE, SECOND, type Instant } from '@domain/kernel/instant'
import { newLedger, type Ledger, type Moving } from '@domain/session/ledger'
import type { LedgerWrite } from '@domain/session/ledgerWrite'
import { arrival, departure, dropArrived, dropMoving, type PlaceKind } from '@domain/session/transfer'
import { applyWrite } from '../../tests/support/ledger/applyWrite'

const begin = instant(Date.parse('2025-05-20T09:00:00+08:00'))
const TOTAL = 12
const IDS = ['root', 'one', 'two', 'three'] as const

/** A call that a request or a sweep is about to make; a request that runs longer than a minute has been ended. */
interface Pending {
  readonly to: string
  readonly write: LedgerWrite
  readonly since: Instant
}

interface Scene {
  now: Instant
  readonly ledgers: Map<string, Ledger>
  pending: Pending[]
  serial: number
}

const ledgerOf = ({ ledgers }: Scene, id: string): Ledger => ledgers.get(id) as Ledger

const apply = (scene: Scene, { to, write }: Pick<Pending, 'to' | 'write'>): boolean => {
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
  scene.pending.push({ to, write: arrival(id, moving, scene.now), since: scene.now })
}

/** What a sweep would do, on what it reads now; each of its calls is made later, or never. */
const swept = (scene: Scene): void => {
  const { now, ledgers } = scene
  const notes = [...ledgers].flatMap(([from, { moving }]) => Object.entries(moving).map(([id, note]) => ({ from, id, note })))
  const onTheWay = new Set(notes.map(({ id }) => id))
  for (const { from, id, note } of notes) {
    scene.pending.push({ to: note.to, write: arrival(id, note, now), since: now }, { to: from, write: dropMoving(id), since: now })
  }
  for (const [to, ledger] of ledgers) {
    const write = dropArrived(ledger, onTheWay, now)
    if (write) scene.pending.push({ to, write, since: now })
  }
}

/** The oldest call, or a whole run of them: the order in which one process makes them is kept. */
const goOn = (scene: Scene, many: number): void => {
  for (const pending of scene.pending.splice(0, many)) apply(scene, pending)
}

const act = (scene: Scene, doing: Doing): void => {
  if (doing.what === 'transfer') begun(scene, doing)
  else if (doing.what === 'sweep') swept(scene)
  else if (doing.what === 'continue') goOn(scene, doing.which)
  else scene.now = later(scene.now, doing.seconds * SECOND)
  scene.pending = scene.pending.filter(({ since }) => scene.now < later(since, MINUTE))
}

const doings: fc.Arbitrary<Doing> = fc.record({
  what: fc.constantFrom<Doing['what']>('transfer', 'transfer', 'sweep', 'continue', 'continue', 'wait'),
  from: fc.constantFrom(...IDS),
  to: fc.constantFrom(...IDS),
  places: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom<PlaceKind>('left', 'left', 'freed'),
  into: fc.constantFrom<PlaceKind>('left', 'freed'),
  seconds: fc.oneof(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 300, max: 1200 })),
  which: fc.integer({ min: 1, max: 8 }),
})

const newScene = (): Scene => ({ now: begin, ledgers: new Map(IDS.map((id) => [id, newLedger({ online: 3 })])), pending: [], serial: 0 })

describe('places on their way between the documents of a large session', () => {
  it('are neither lost nor made, wherever a request or a sweep is cut off', () => {
    fc.assert(
      fc.property(fc.array(doings, { maxLength: 60 }), (all) => {
        const scene = newScene()
        for (const doing of all) {
          act(scene, doing)
          if (total(scene) !== TOTAL) throw new Error(`${total(scene)} places after ${JSON.stringify(doing)}`)
        }
      }),
      { numRuns: 3000 },
    )
  })
  it('have all arrived after two sweeps that nobody cuts off, and nothing is noted any more', () => {
    fc.assert(
      fc.property(fc.array(doings, { maxLength: 40 }), (all) => {
        const scene = newScene()
        for (const doing of all) act(scene, doing)
        for (const _round of [1, 2]) {
          scene.now = later(scene.now, 11 * MINUTE)
          scene.pending = []
          swept(scene)
          goOn(scene, Infinity)
        }
        const rest = [...scene.ledgers.values()].flatMap(({ moving, arrived }) => [...Object.keys(moving), ...Object.keys(arrived)])
        const there = [...scene.ledgers.values()].reduce((sum, { left, freed }) => sum + left.online + freed, 0)
        expect([rest, there]).toEqual([[], TOTAL])
      }),
      { numRuns: 500 },
    )
  })
})
