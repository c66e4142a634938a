/** `npm start [-- --fresh] [-- --port N]`: install if needed, build what changed, run the cloud of this laptop. */
import path from 'node:path'
import { prepare, ROOT } from './install.mjs'
import { runTypeScript } from './runTypeScript.mjs'

const main = async () => {
  await prepare()
  const { buildAll } = await import('../config/build.mjs')
  await buildAll(['functions', 'h5'])
  runTypeScript(path.join(ROOT, 'local', 'host', 'main.ts'), process.argv.slice(2))
}

main().catch((problem) => {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
})
