import { startCloud, type Cloud } from '../support/cloud'
import { openStage, type Stage } from '../support/crashStage'
import { SCENES, type Scene } from '../support/interleaveScenes'
import { forgottenPlaces, ledgerFaults, readTruth } from '../support/ledgerTruth'
import { makeNaiveFunctions } from '../support/naiveFunctions'
import { faultsAfterSweep } from '../support/race'
import type { FunctionsFolder } from '../support/testFunctions'
import { ORDERS, underSchedule } from '../support/underSchedule'

/** `INTERLEAVE_SEEDS=40` looks longer. */
const SEEDS = Array.from({ length: Number(process.env['INTERLEAVE_SEEDS'] ?? 3) }, (_, at) => at + 1)

jest.setTimeout(120_000 + SEEDS.length * 10_000)

describe('a count, then an insert, under the schedule', () => {
  const [PLACES, PEOPLE] = [4, 12]
  let functions: FunctionsFolder
  let cloud: Cloud
  beforeAll(async () => {
    functions = makeNaiveFunctions()
    cloud = await startCloud({ seed: false, functions: functions.folder })
  })
  afterAll(async () => {
    await cloud.stop()
    functions.remove()
  })

  const race = async (seed: number, order: (typeof ORDERS)[number]): Promise<number> => {
    const sessionId = `naive-${order}-${seed}`
    const ask = async (person: number): Promise<boolean> => {
      const body = JSON.stringify({ sessionId, places: PLACES, person })
      const { text } = await cloud.post('naive', body, { 'x-request-id': `${sessionId}-${person}` })
      return (JSON.parse(text) as { ok: boolean }).ok
    }
    const everyone = Array.from({ length: PEOPLE }, (_, person) => person)
    const { done } = await underSchedule(cloud, { seed, order, gather: PEOPLE }, () => Promise.all(everyone.map(ask)))
    return done.filter(Boolean).length
  }

  it('oversells: the mode finds what it is there to find', async () => {
    const told: string[] = []
    for (const order of ORDERS) for (const seed of SEEDS) told.push(`${order} ${seed}: ${(await race(seed, order)) > PLACES ? 'oversold' : 'exact'}`)
    expect(told.filter((line) => line.startsWith('even') && line.endsWith('exact'))).toEqual([])
    expect(told.filter((line) => line.endsWith('oversold')).length).toBeGreaterThanOrEqual(SEEDS.length + 1)
  })
})

describe('our own actions, under the schedule', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const known = new Set<string>()
  const newFaults = async (): Promise<readonly string[]> => {
    const faults = ledgerFaults(await readTruth(cloud.emulatorUrl)).filter((fault) => !known.has(fault))
    for (const fault of faults) known.add(fault)
    return faults
  }

  const play = async ({ name, setUp }: Scene, seed: number, order: (typeof ORDERS)[number]): Promise<readonly string[]> => {
    const parts = await setUp(stage)
    const { turns } = await underSchedule(cloud, { seed, order, gather: parts.length }, () =>
      Promise.all(parts.map(({ ask }, part) => ask(`${SCENES.findIndex((scene) => scene.name === name)}-${order}-${seed}-${part}`))))
    const atOnce = Math.max(...turns.map(({ waiting }) => waiting))
    const faults = (await newFaults()).map((fault) => `${order} ${seed}: ${fault}`)
    await Promise.all(parts.map(({ insist }) => insist()))
    faults.push(...forgottenPlaces(await readTruth(cloud.emulatorUrl)).map((fault) => `${order} ${seed}: ${fault}`))
    return atOnce < parts.length / 2 ? [...faults, `${order} ${seed}: only ${atOnce} of ${parts.length} at once`] : faults
  }

  it.each(SCENES.map((scene) => [scene.name, scene] as const))('%s: exact in every order', async (_name, scene) => {
    const faults: string[] = []
    for (const order of ORDERS) for (const seed of SEEDS) faults.push(...(await play(scene, seed, order)))
    expect([...faults, ...(await newFaults())]).toEqual([])
  })

  it('and after a sweep every place has its entry, every entry its place', async () => {
    expect(await faultsAfterSweep(cloud, '2025-05-20T09:20:00+08:00')).toEqual([])
  })
})
