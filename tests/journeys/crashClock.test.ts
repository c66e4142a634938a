import { startCloud, type Cloud } from '../support/cloud'
import { casesOf, faultsAfterTrials, runCases, type OnPlaces } from '../support/crashAll'
import type { Trial } from '../support/crashRun'
import { openStage } from '../support/crashStage'

jest.setTimeout(120_000)

const LATER = '2025-05-20T09:25:00+08:00'
const LAST_CALL = 16

/** What the clock finds: requests that were cut off in all kinds of places. */
const LEFTOVERS: readonly OnPlaces[] = ['cancel', 'move', 'acceptOffer', 'cancelSession']

describe('the clock, cut off itself at one call after the other', () => {
  let cloud: Cloud
  const trials: Trial[] = []
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    const stage = openStage(cloud)
    for (const action of LEFTOVERS) trials.push(...(await runCases(stage, action, casesOf(action).slice(0, 2).slice(-1))))
  })
  afterAll(() => cloud.stop())

  const runCutOff = async (call: number, when: 'before' | 'after', run: () => Promise<void>): Promise<void> => {
    await cloud.control('POST', 'faults', { requestId: '*', call, when, do: 'crash' })
    await run()
    await cloud.control('DELETE', 'faults')
  }

  it('leaves nothing half done that the next run does not finish', async () => {
    await runCutOff(1, 'before', () => cloud.setClock(LATER))
    for (let call = 2; call <= LAST_CALL; call += 1) {
      for (const when of ['before', 'after'] as const) await runCutOff(call, when, cloud.tick)
    }
    expect(await faultsAfterTrials(cloud, trials, '2025-05-20T09:40:00+08:00')).toEqual([])
  })

  it('and an idle run is one call', async () => {
    await cloud.control('POST', 'reset-counts')
    await cloud.tick()
    expect(await cloud.control('GET', 'counts')).toMatchObject({ total: 1 })
  })
})
