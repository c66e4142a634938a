/** `npm start [-- --fresh] [-- --port N] [-- --help]`: install if needed, build what changed, run the cloud of this laptop. */
import path from 'node:path'
import { prepare, ROOT } from './install.mjs'
import { runTypeScript } from './runTypeScript.mjs'

const HELP = `npm start                    在这台电脑上把整个产品跑起来
npm start -- --port 9000     换一个端口（不写是 8787）
npm start -- --fresh         丢掉这台电脑上存的内容，从头再来`

const main = async () => {
  if (process.argv.includes('--help')) return console.log(HELP)
  await prepare()
  const { buildAll } = await import('../config/build.mjs')
  await buildAll(['functions', 'h5'])
  runTypeScript(path.join(ROOT, 'local', 'host', 'main.ts'), process.argv.slice(2))
}

main().catch((problem) => {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
})
