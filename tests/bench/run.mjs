/**
 * `npm run bench [-- PART ...] [--long] [--json FILE]`: installs and builds when needed, then measures. Parts: calls, size,
 * offline, gate, seats, races, kills, rehearsal; without a word all but the last two. --long: larger races, a million documents, and every process kill.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { prepare, ROOT } from '../../local/install.mjs'

await prepare()
const run = (words) => {
  const { status } = spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
run([path.join('config', 'build.mjs')])
// The SDK hangs a listener on its kept sockets for every call under way; Node takes two hundred for a leak.
const quiet = '--disable-warning=MaxListenersExceededWarning'
run([quiet, '--import', 'tsx', path.join('tests', 'bench', 'bench.ts'), ...process.argv.slice(2)])
