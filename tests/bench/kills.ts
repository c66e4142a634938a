import type { Action } from '@domain/contract/api'
import { startCloud } from '../support/cloud'
import { CRASH_CASES } from '../support/crashCases'
import { killing, type Victim } from '../support/crashKills'
import { runCase, type CrashCase, type Trial } from '../support/crashRun'
import { openStage } from '../support/crashStage'
import { verdictOn } from '../support/crashVerdict'
import { readTruth } from '../support/ledgerTruth'
import { instant } from '@domain/kernel/instant'
import type { Figure } from './measure'

const LATER = '2025-05-20T09:25:00+08:00'
const SWEEPS = 6

/** Every action on places, in every case, cut off at every call by the death of a real process: the function's, or the database's. */
export const measureKills = async (): Promise<readonly Figure[]> => {
  const figures: Figure[] = []
  for (const victim of ['function', 'emulator'] as const) {
    for (const [action, cases] of Object.entries(CRASH_CASES)) figures.push(...(await killsOf(victim, action as Action, cases)))
  }
  return figures
}

const killsOf = async (victim: Victim, action: Action, cases: readonly unknown[]): Promise<readonly Figure[]> => {
  const cloud = await startCloud({ seed: true })
  try {
    const trials: Trial[] = []
    const options = { cutter: killing(victim, action), atOnce: 1 }
    for (const each of cases) trials.push(...(await runCase(openStage(cloud), action, each as CrashCase<Action>, options)))
    await cloud.setClock(LATER)
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) await cloud.tick()
    const faults = verdictOn(trials, await readTruth(cloud.emulatorUrl), instant(Date.parse(LATER)))
    for (const fault of faults) console.log(`${victim} killed: ${fault}`)
    const kills = trials.filter(({ cut }) => cut !== undefined).length
    console.log(`${victim} killed ${kills} times in ${action}: ${faults.length} faults`)
    return [{ name: `kills.${victim}.${action}.faults`, value: faults.length, unit: 'faults', budget: 0 }]
  } finally {
    await cloud.stop()
  }
}
