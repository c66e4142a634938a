import type { Instant } from '@domain/kernel/instant'
import { fingerprint } from './crashFingerprint'
import type { Trial } from './crashRun'
import { settledFaults, type Truth } from './ledgerTruth'

/**
 * What is wrong after trials and a sweep, in sentences. A request that was repeated must have ended as if it had never
 * been cut off, and its caller must have been told so; one that nobody repeated as if it had been made in full, or never.
 */
export const verdictOn = (trials: readonly Trial[], truth: Truth, now: Instant): readonly string[] => [
  ...settledFaults(truth, now),
  ...[...new Set(trials.map(({ name }) => name))].flatMap((name) =>
    caseFaults(trials.filter((trial) => trial.name === name), (trial) => fingerprint(truth, trial.sessions))),
]

const caseFaults = (trials: readonly Trial[], printOf: (trial: Trial) => string): readonly string[] => {
  const [untouched, uncut] = (['untouched', 'uncut'] as const).map((kind) => trials.find(({ afterwards }) => afterwards === kind))
  if (!untouched || !uncut) throw new Error('a case without its two patterns')
  const [never, inFull] = [printOf(untouched), printOf(uncut)]
  if (uncut.told !== 'yes') return [`${uncut.name}: refused though nothing was cut: ${uncut.told}`]
  if (never === inFull) return [`${uncut.name}: it changes nothing`]
  return trials.flatMap((trial) => {
    const became = printOf(trial)
    if (trial.afterwards === 'repeated') return repeatedFaults(trial, { became, never, inFull })
    return became === inFull || became === never ? [] : [`${titleOf(trial)}: neither made in full nor never: ${differing(became, inFull)}`]
  })
}

interface Prints {
  readonly became: string
  readonly never: string
  readonly inFull: string
}

const repeatedFaults = (trial: Trial, { became, never, inFull }: Prints): readonly string[] => {
  // A refusal that the case allows must be true: nothing was done then, or it was done and is over.
  const isAllowed = trial.told !== 'yes' && trial.told === trial.orTold
  if (isAllowed && became === never) return []
  return [
    ...(trial.told === 'yes' || isAllowed ? [] : [`${titleOf(trial)}: told ${trial.told}`]),
    ...(became === inFull ? [] : [`${titleOf(trial)}: not as if uncut: ${differing(became, inFull)}`]),
  ]
}

const titleOf = ({ name, cut, afterwards }: Trial): string => `${name}, ${afterwards}${cut ? `, ${cut.when} call ${cut.k}` : ''}`

const differing = (became: string, wanted: string): string => {
  const lines = (text: string): readonly string[] => text.split('\n').map((line) => line.trim())
  const [some, others] = [lines(became), lines(wanted)]
  return `${some.filter((line) => !others.includes(line)).join(' ')} where ${others.filter((line) => !some.includes(line)).join(' ')}`
}
