/**
 * The laptop's cloud as a process:
 * [--port 8787] [--data DIR] [--fresh] [--no-seed] [--no-h5] [--on-demand] [--functions DIR] [--json]
 * With --json it prints one line {"url", "emulatorUrl", "deskUrl"} when it is ready.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { DATA_FOLDER, FUNCTIONS_FOLDER, H5_FOLDER } from '../paths'
import { startHost, type Host } from './host'

const EDITION = '2025'

const readOptions = () =>
  parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      data: { type: 'string', default: DATA_FOLDER },
      functions: { type: 'string', default: FUNCTIONS_FOLDER },
      fresh: { type: 'boolean', default: false },
      'no-seed': { type: 'boolean', default: false },
      'no-h5': { type: 'boolean', default: false },
      'on-demand': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  }).values

const portOf = (text: string): number => {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`端口不对：${text}`)
  return port
}

const fail = (problem: unknown): never => {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
  process.exit(1)
}

const welcome = ({ url }: Host): string => `
高平科技周已经在这台电脑上运行：

  小程序（H5）   ${url}/
  本机控制台     ${url}/desk   （换身份、拨时钟、看发件箱）

按 Ctrl+C 结束。数据留着，下次接着用；重新开始：npm start -- --fresh
`

const facts = ({ url, emulatorUrl }: Host): string =>
  `${JSON.stringify({ url, emulatorUrl, deskUrl: `${url}/desk` })}\n`

const run = async (): Promise<void> => {
  const options = readOptions()
  const folder = path.resolve(options.data)
  const host = await startHost({
    port: portOf(options.port),
    folder,
    functionsFolder: path.resolve(options.functions),
    h5Folder: options['no-h5'] ? path.join(folder, 'no-h5') : H5_FOLDER,
    fresh: options.fresh,
    seed: !options['no-seed'],
    onDemand: options['on-demand'],
    editionId: EDITION,
    warn: (text) => void process.stderr.write(text),
    giveUp: fail,
  })
  const stop = (): void => void host.stop().then(() => process.exit(0), fail)
  process.once('SIGINT', stop).once('SIGTERM', stop)
  process.stdout.write(options.json ? facts(host) : welcome(host))
}

run().catch(fail)
