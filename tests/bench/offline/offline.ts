import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { ROOT } from '../../../local/paths'
import type { Figure } from '../measure'
import type { Timed } from './decisions'

/** A phone of 2017 interprets some code, and compiles what is hot: it lies somewhere between. None of them is a phone. */
const ENGINES = { jit: [], jitless: ['--jitless'] } as const

/** Beside the second in which somebody holds the next ticket up. */
const UNNOTICED_MS = 200

/**
 * What a gate decides alone: the signature, the ticket among 20,000 of the roster, the decision; beside the bare signature.
 * In an engine that compiles and in one that only interprets. Not a phone.
 */
export const measureOffline = (): readonly Figure[] => {
  const folder = mkdtempSync(path.join(tmpdir(), 'offline-'))
  const program = path.join(folder, 'decisions.cjs')
  // As the mini-program is built: one file, for older engines.
  buildSync({
    entryPoints: [path.join(ROOT, 'tests/bench/offline/decisions.ts')], outfile: program,
    bundle: true, platform: 'node', format: 'cjs', target: 'es2020', tsconfig: path.join(ROOT, 'tsconfig.json'), logLevel: 'error',
  })
  const figures = Object.entries(ENGINES).flatMap(([engine, flags]) => figuresOf(engine, timedBy(program, flags)))
  rmSync(folder, { recursive: true, force: true })
  return figures
}

const timedBy = (program: string, flags: readonly string[]): readonly Timed[] => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, program], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as readonly Timed[]
}

const figuresOf = (engine: string, timed: readonly Timed[]): readonly Figure[] =>
  timed.flatMap(({ library, verify, decide }): readonly Figure[] => {
    const name = `offline.notAPhone.${engine}.${library}`
    return [
      { name: `${name}.verify`, value: verify, unit: 'ms' },
      { name: `${name}.decide`, value: decide, unit: 'ms', isTime: true, budget: UNNOTICED_MS },
    ]
  })
