import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { BuildOptions } from 'esbuild'
import { ROOT } from '../../local/paths'
import { hashOfCloud } from './hashOfCloud'

const CACHE = path.join(ROOT, '.cache', 'programs')
/** What a test's cloud consists of, besides the functions. */
const PROGRAMS = ['local/host/main.ts', 'local/emulator/main.ts']
/** Loaded from where they are: machine code, and what finds its own files. */
const NOT_BUNDLED = ['libsql', 'esbuild', 'tsx']

const bundleInto = (folder: string): void => {
  const local = path.join(ROOT, 'local')
  const options: BuildOptions = {
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS,
    outdir: folder,
    outbase: ROOT,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: NOT_BUNDLED,
    // As local/paths.ts, the only one that asks, knows them.
    define: { __dirname: JSON.stringify(local), __filename: JSON.stringify(path.join(local, 'paths.ts')) },
    logLevel: 'error',
  }
  // In a process of its own: esbuild refuses to run beside the screen of the weapp tests.
  execFileSync(process.execPath, ['-e', "require('esbuild').buildSync(JSON.parse(process.argv[1]))", JSON.stringify(options)], { cwd: ROOT })
}

const forgetOlder = (): void => {
  for (const name of readdirSync(CACHE)) if (!name.startsWith('new-')) rmSync(path.join(CACHE, name), { recursive: true, force: true })
}

/**
 * The host and the emulator, each in one file. Through tsx and hundreds of modules a cloud takes 2 seconds of a processor to
 * start, so 0.8; and the tests start more than a hundred.
 * @returns the folder, for BUNDLED_PROGRAMS
 */
export const bundledPrograms = (): string => {
  const folder = path.join(CACHE, hashOfCloud())
  if (existsSync(folder)) return folder
  mkdirSync(CACHE, { recursive: true })
  forgetOlder()
  const fresh = mkdtempSync(path.join(CACHE, 'new-'))
  bundleInto(fresh)
  try {
    renameSync(fresh, folder)
  } catch {
    // Another test file was faster, with the same content.
    rmSync(fresh, { recursive: true, force: true })
  }
  return folder
}
