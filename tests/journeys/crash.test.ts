import { startCloud, type Cloud } from '../support/cloud'
import { ACTIONS_ON_PLACES, casesOf, faultsAfterTrials, runCases, type OnPlaces } from '../support/crashAll'
import { killing, type Victim } from '../support/crashKills'
import type { CaseOptions, Trial } from '../support/crashRun'
import { openStage, type Stage } from '../support/crashStage'

jest.setTimeout(240_000)

describe('a request cut off at any of its calls', () => {
  let cloud: Cloud
  let stage: Stage
  const trials: Trial[] = []
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  it.each(ACTIONS_ON_PLACES)('%s: is silent, and answers when it is repeated', async (action) => {
    const ran = await runCases(stage, action, casesOf(action), {})
    trials.push(...ran)
    expect(ran.length).toBeGreaterThanOrEqual(2 + 4)
  })

  it('ends as if it had never been cut off; left alone, as if made in full or never', async () => {
    expect(await faultsAfterTrials(cloud, trials, '2025-05-20T09:25:00+08:00')).toEqual([])
  })
})

describe('a process killed at a call (a sample; the bench kills at all of them)', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  it.each<[Victim, OnPlaces, string]>([
    ['function', 'reserve', '09:20'],
    ['function', 'cancel', '09:40'],
    ['emulator', 'reserve', '10:00'],
  ])('the %s in %s', async (victim, action, later) => {
    const options: CaseOptions = { cutter: killing(victim, action), chosen: ({ k }, calls) => k === calls, atOnce: 1 }
    const trials = await runCases(openStage(cloud), action, casesOf(action).slice(0, 1), options)
    expect(await faultsAfterTrials(cloud, trials, `2025-05-20T${later}:00+08:00`)).toEqual([])
  })
})
