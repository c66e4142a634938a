/** `npm run screenshots [-- --tall] [-- home event ...]`: installs and builds when needed, then takes the pictures. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { prepare, ROOT } from '../../local/install.mjs'

await prepare()
const run = (words) => {
  const { status } = spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
run([path.join('config', 'build.mjs')])
run(['--import', 'tsx', path.join('tests', 'screenshots', 'main.ts'), ...process.argv.slice(2)])
