import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../local/paths'
import type { Figure } from './measure'

const FIRST_BUDGET = 20 * 1024
const JEST = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js')
const FILE = path.join(ROOT, '.cache', 'bench', 'setData.json')

/** Bytes that each screen of the weapp output sends to the view layer, measured by tests/weapp/setData.test.ts in the simulated weapp. */
export const measureSetData = (): readonly Figure[] => {
  const words = [JEST, '--config', 'config/jest.config.cjs', '--selectProjects', 'weapp', '--testPathPatterns', 'setData']
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Error(`setData could not be measured:\n${stderr}`)
  const screens = JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, { first: number; largest: number; total: number }>>
  return Object.entries(screens).flatMap(([screen, { first, largest, total }]) => [
    { name: `bytes.setData.${screen}.first`, value: first, unit: 'bytes', budget: FIRST_BUDGET } as const,
    { name: `bytes.setData.${screen}.largest`, value: largest, unit: 'bytes' } as const,
    { name: `bytes.setData.${screen}.total`, value: total, unit: 'bytes' } as const,
  ])
}
