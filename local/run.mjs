/** `node local/run.mjs FILE.ts [ARGS]`: runs one of our TypeScript programs, after the install step. */
import { runTypeScript } from './runTypeScript.mjs'
import { prepare } from './install.mjs'

const [file, ...words] = process.argv.slice(2)
if (file === undefined) {
  console.error('node local/run.mjs FILE.ts [ARGS]')
  process.exit(2)
}
await prepare()
runTypeScript(file, words)
