import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT } from '../../local/paths'
import { MOST, MOST_BYTES, MOST_STILL, type MeasuredScreen } from '../support/weapp/screens'
import type { Figure } from './measure'

const figuresOf = ({ name, nodes, depth, compared, first, largest, tap }: MeasuredScreen): readonly Figure[] => [
  { name: `nodes.${name}`, value: nodes, unit: 'nodes', budget: MOST.nodes },
  { name: `depth.${name}`, value: depth, unit: 'nodes', budget: MOST.depth },
  { name: `compared.${name}`, value: compared, unit: 'nodes' },
  { name: `setData.${name}.first`, value: first, unit: 'bytes', budget: MOST_BYTES },
  { name: `setData.${name}.largest`, value: largest, unit: 'bytes', budget: MOST_BYTES },
  ...(tap ? [{ name: `setData.${name}.tap`, value: tap.bytes, unit: 'bytes', budget: tap.change === 'still' ? MOST_STILL : MOST_BYTES } as const] : []),
]

/** Elements, depth and bytes of setData of each screen of the built mini-program. Run by jest: it needs a screen. */
export const measureScreens = (): readonly Figure[] => {
  const folder = mkdtempSync(path.join(tmpdir(), 'screens-'))
  const file = path.join(folder, 'measured.json')
  const words = ['node_modules/jest/bin/jest.js', '--config', 'config/jest.config.cjs', 'tests/weapp/screens']
  spawnSync(process.execPath, words, { cwd: ROOT, env: { ...process.env, SCREENS_FILE: file }, stdio: ['ignore', 'ignore', 'inherit'] })
  const measured = JSON.parse(readFileSync(file, 'utf8')) as readonly MeasuredScreen[]
  rmSync(folder, { recursive: true, force: true })
  return measured.flatMap(figuresOf)
}
