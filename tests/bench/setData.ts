import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT } from '../../local/paths'
import type { Figure } from './measure'

const BUDGET = 20 * 1024

/** Bytes of setData for each screen: the first, and the largest, which carries the content. Run by jest: it needs a screen. */
export const measureSetData = (): readonly Figure[] => {
  const folder = mkdtempSync(path.join(tmpdir(), 'set-data-'))
  const file = path.join(folder, 'measured.json')
  const words = ['node_modules/jest/bin/jest.js', '--config', 'config/jest.config.cjs', 'tests/weapp/setData']
  spawnSync(process.execPath, words, { cwd: ROOT, env: { ...process.env, SET_DATA_FILE: file }, stdio: ['ignore', 'ignore', 'inherit'] })
  const measured = JSON.parse(readFileSync(file, 'utf8')) as readonly { name: string; first: number; largest: number }[]
  rmSync(folder, { recursive: true, force: true })
  return measured.flatMap(({ name, first, largest }) => [
    { name: `setData.${name}.first`, value: first, unit: 'bytes', budget: BUDGET },
    { name: `setData.${name}.largest`, value: largest, unit: 'bytes', budget: BUDGET },
  ] satisfies readonly Figure[])
}
