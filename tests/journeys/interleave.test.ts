import { startCloud, type Cloud } from '../support/cloud'
import { makeNaiveFunctions } from '../support/naiveFunctions'
import type { FunctionsFolder } from '../support/testFunctions'
import { ORDERS, underSchedule } from '../support/underSchedule'

jest.setTimeout(120_000)

const SEEDS = [1, 2, 3, 4, 5, 6]

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
    expect(told.filter((line) => line.endsWith('oversold')).length).toBeGreaterThanOrEqual(SEEDS.length + 2)
  })
})
