/**
 * `npm test`: installs when needed, builds the functions, H5 and the mini-program, runs every test, and ends with
 * `N passed, N failed` alone on the last line. Words after `--` go to jest: `npm test -- tests/browser`.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { prepare, ROOT } from '../local/install.mjs'

const COUNTS_FILE = path.join(ROOT, '.cache', 'test-counts.json')

/** @returns {Promise<number>} the exit code of a Node program run in the repository */
const runNode = (words, env = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })

const build = async () => {
  if (process.env.SKIP_BUILD === '1') return 0
  return runNode(['config/build.mjs'])
}

const sayWhatIsSkipped = () => {
  if (process.platform === 'linux' && process.arch === 'x64') return
  console.log('Not Linux x64: tests/browser and tests/weapp are skipped (Chromium and the WXML compilers).')
}

const runJest = async () => {
  mkdirSync(path.dirname(COUNTS_FILE), { recursive: true })
  rmSync(COUNTS_FILE, { force: true })
  // Three for two processors: browsers wait more than they work.
  const words = ['node_modules/jest/bin/jest.js', '--config', 'config/jest.config.cjs', '--maxWorkers=3', ...process.argv.slice(2)]
  const code = await runNode(words, { COUNTS_FILE })
  const counts = existsSync(COUNTS_FILE) ? JSON.parse(readFileSync(COUNTS_FILE, 'utf8')) : { passed: 0, failed: 0 }
  // Jest that dies, or that is unhappy for another reason, is a failure too.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

const main = async () => {
  await prepare()
  sayWhatIsSkipped()
  const built = await build()
  const counts = built === 0 ? await runJest() : { passed: 0, failed: 1 }
  if (built !== 0) console.log('The build failed; no test was run.')
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  process.exitCode = counts.failed === 0 ? 0 : 1
}

await main()
