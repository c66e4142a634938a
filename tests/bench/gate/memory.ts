import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { ROOT } from '../../../local/paths'
import type { Figure } from '../measure'
import type { HeldInMemory, RosterTexts } from './heldInMemory'

/** A phone of 2017 interprets some code, and compiles what is hot: it lies somewhere between. None of them is a phone. */
const ENGINES = { jit: [], jitless: ['--jitless'] } as const

/** How long a program takes to read a roster, as it comes and when it starts anew, and what it then holds. Not a phone. */
export const memoryFigures = (texts: RosterTexts): readonly Figure[] => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gate-'))
  const [program, file] = [path.join(folder, 'held.cjs'), path.join(folder, 'texts.json')]
  writeFileSync(file, JSON.stringify(texts))
  buildSync({
    entryPoints: [path.join(ROOT, 'tests/bench/gate/heldInMemory.ts')], outfile: program,
    bundle: true, platform: 'node', format: 'cjs', target: 'es2020', tsconfig: path.join(ROOT, 'tsconfig.json'), logLevel: 'error',
  })
  const figures = Object.entries(ENGINES).flatMap(([engine, flags]) => figuresOf(engine, heldBy([...flags, '--expose-gc', program, file])))
  rmSync(folder, { recursive: true, force: true })
  return figures
}

const heldBy = (words: readonly string[]): HeldInMemory => {
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as HeldInMemory
}

const figuresOf = (engine: string, { take, restart, heap }: HeldInMemory): readonly Figure[] => {
  const name = `gate.notAPhone.${engine}.roster`
  return [
    { name: `${name}.take`, value: take, unit: 'ms', isTime: true },
    { name: `${name}.restart`, value: restart, unit: 'ms', isTime: true },
    { name: `${name}.heap`, value: heap, unit: 'bytes' },
  ]
}
