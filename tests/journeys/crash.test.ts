import type { Action } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import { startCloud, type Cloud } from '../support/cloud'
import { CRASH_CASES } from '../support/crashCases'
import { killing, type Victim } from '../support/crashKills'
import { runCase, type CaseOptions, type CrashCase, type Trial } from '../support/crashRun'
import { openStage, type Stage } from '../support/crashStage'
import { verdictOn } from '../support/crashVerdict'
import { readTruth } from '../support/ledgerTruth'

jest.setTimeout(240_000)

type OnPlaces = keyof typeof CRASH_CASES

const ACTIONS_ON_PLACES = Object.keys(CRASH_CASES) as OnPlaces[]

/** Each case has the input of its own action; together they are only known as cases of some action. */
const casesOf = (action: OnPlaces): readonly CrashCase<Action>[] => CRASH_CASES[action] as readonly CrashCase<Action>[]

const runAll = async (stage: Stage, action: OnPlaces, cases: readonly CrashCase<Action>[], options: CaseOptions): Promise<readonly Trial[]> => {
  const trials: Trial[] = []
  for (const each of cases) trials.push(...(await runCase(stage, action as Action, each, options)))
  return trials
}

/** Lets the clock run past the sweeper's patience. @returns what is wrong then */
const faultsAfterSweep = async (cloud: Cloud, trials: readonly Trial[], later: string): Promise<readonly string[]> => {
  await cloud.setClock(later)
  for (let run = 0; run < 6; run += 1) await cloud.tick()
  return verdictOn(trials, await readTruth(cloud.emulatorUrl), Date.parse(later) as Instant)
}

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
    const ran = await runAll(stage, action, casesOf(action), {})
    trials.push(...ran)
    expect(ran.length).toBeGreaterThanOrEqual(2 + 4)
  })

  it('ends as if it had never been cut off; left alone, as if made in full or never', async () => {
    expect(await faultsAfterSweep(cloud, trials, '2025-05-20T09:25:00+08:00')).toEqual([])
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
    const trials = await runAll(openStage(cloud), action, casesOf(action).slice(0, 1), options)
    expect(await faultsAfterSweep(cloud, trials, `2025-05-20T${later}:00+08:00`)).toEqual([])
  })
})
