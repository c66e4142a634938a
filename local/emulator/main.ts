/**
 * The emulator as a process of its own:
 * --folder F --declarations FILE.json [--port P] [--env ID] [--until-stdin-ends]
 * Prints {"url": ...} in one line when it is ready. The last flag ends it with the process that started it.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parseDeclarations } from './declaration'
import { startEmulator } from './emulator'

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    declarations: { type: 'string' },
    port: { type: 'string', default: '0' },
    env: { type: 'string', default: 'local' },
    'until-stdin-ends': { type: 'boolean', default: false },
  },
})

const run = async ({ folder, declarations, port, env, 'until-stdin-ends': untilStdinEnds }: typeof values) => {
  if (folder === undefined || declarations === undefined) throw new Error('--folder and --declarations are needed')
  const collections = parseDeclarations(JSON.parse(readFileSync(declarations, 'utf8')))
  const emulator = await startEmulator({ folder, port: Number(port), collections, envId: env })
  const stop = (): void => void emulator.close().then(() => process.exit(0))
  process.once('SIGTERM', stop).once('SIGINT', stop)
  if (untilStdinEnds) process.stdin.resume().once('end', stop)
  process.stdout.write(`${JSON.stringify({ url: emulator.url })}\n`)
}

run(values).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exitCode = 1
})
