import type { Action } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import type { Cloud } from './cloud'
import { CRASH_CASES } from './crashCases'
import { CRASH_LARGE_CASES } from './crashLargeCases'
import { killing, type Victim } from './crashKills'
import { runCase, type CaseOptions, type CrashCase, type Trial } from './crashRun'
import { openStage, type Stage } from './crashStage'
import { verdictOn } from './crashVerdict'
import { readTruth } from './ledgerTruth'

export type OnPlaces = keyof typeof CRASH_CASES

export const ACTIONS_ON_PLACES = Object.keys(CRASH_CASES) as readonly OnPlaces[]

const LARGE: Partial<Record<OnPlaces, readonly unknown[]>> = CRASH_LARGE_CASES

/** Each case has the input of its own action; together they are only known as cases of some action. */
export const casesOf = (action: OnPlaces): readonly CrashCase<Action>[] =>
  [...CRASH_CASES[action], ...(LARGE[action] ?? [])] as readonly CrashCase<Action>[]

export const runCases = async (
  stage: Stage,
  action: OnPlaces,
  cases: readonly CrashCase<Action>[],
  options: CaseOptions = {},
): Promise<readonly Trial[]> => {
  const trials: Trial[] = []
  for (const each of cases) trials.push(...(await runCase(stage, action as Action, each, options)))
  return trials
}

/** Lets the clock run past the sweeper's patience. @returns what is wrong then */
export const faultsAfterTrials = async (cloud: Cloud, trials: readonly Trial[], later: string): Promise<readonly string[]> => {
  await cloud.setClock(later)
  for (let run = 0; run < 6; run += 1) await cloud.tick()
  return verdictOn(trials, await readTruth(cloud.emulatorUrl), Date.parse(later) as Instant)
}

/** For the bench: a real process is killed at every call of every action, one after the other. @returns what is wrong then */
export const killEverywhere = async (cloud: Cloud, victim: Victim, later: string): Promise<{ readonly trials: number; readonly faults: readonly string[] }> => {
  const stage = openStage(cloud)
  const trials: Trial[] = []
  for (const action of ACTIONS_ON_PLACES) {
    trials.push(...(await runCases(stage, action, casesOf(action), { cutter: killing(victim, action), atOnce: 1 })))
  }
  return { trials: trials.length, faults: await faultsAfterTrials(cloud, trials, later) }
}
