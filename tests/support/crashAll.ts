import type { Action } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import type { Cloud } from './cloud'
import { CRASH_CASES } from './crashCases'
import { CRASH_LARGE_CASES } from './crashLargeCases'
import { runCase, type CaseOptions, type CrashCase, type Trial } from './crashRun'
import type { Stage } from './crashStage'
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
