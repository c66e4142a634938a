import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { programOf, ROOT } from '../paths'
import { LOCAL_ENV_ID } from './functions/environment'
import { steadyPort } from './steadyPort'

/** The emulator in a process of its own, started again on the same port whenever it dies. */
export interface EmulatorProcess {
  readonly url: string
  readonly pid: () => number | undefined
  readonly stop: () => Promise<void>
}

export interface EmulatorOptions {
  readonly folder: string
  readonly declarationsFile: string
  readonly log: (text: string) => void
  /** Called when it dies again and again. */
  readonly giveUp: (problem: Error) => void
}

const QUICK_DEATH_MS = 2_000
const QUICK_DEATHS_MAX = 5
const PAUSE_MS = 50
const STOP_WITHIN_MS = 3_000

const startProcess = ({ folder, declarationsFile, log }: EmulatorOptions, port: string): ChildProcess => {
  const flags = ['--folder', folder, '--declarations', declarationsFile, '--port', port, '--env', LOCAL_ENV_ID]
  const child = spawn(process.execPath, [...programOf('local/emulator/main.ts'), ...flags, '--until-stdin-ends'], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stderr.setEncoding('utf8').on('data', log)
  // Its end closes this pipe; without a listener that would be a fault of ours.
  child.stdin.on('error', () => undefined)
  return child
}

const urlOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error('the emulator has no stdout')
    createInterface({ input: child.stdout }).once('line', (line) => resolve((JSON.parse(line) as { url: string }).url))
    child.once('exit', (code) => reject(new Error(`the emulator ended with ${code} before it was ready`)))
  })

const exitOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

/** Starts the emulator and keeps it running. Rejects when it does not start at all. */
export const startEmulatorProcess = async (options: EmulatorOptions): Promise<EmulatorProcess> => {
  let stopping = false
  let quickDeaths = 0
  let child = startProcess(options, String(await steadyPort()))
  const url = await urlOf(child)
  const { port } = new URL(url)

  const watch = (watched: ChildProcess): void => {
    const began = Date.now()
    watched.once('exit', (code, signal) => {
      if (stopping) return
      options.log(`emulator ended with ${signal ?? code}; starting it again\n`)
      quickDeaths = Date.now() - began < QUICK_DEATH_MS ? quickDeaths + 1 : 0
      if (quickDeaths > QUICK_DEATHS_MAX) options.giveUp(new Error('the emulator does not stay alive'))
      else setTimeout(restart, PAUSE_MS)
    })
  }

  const restart = (): void => {
    if (stopping) return
    child = startProcess(options, port)
    // Nobody reads this line, but an unread pipe would fill.
    child.stdout?.resume()
    watch(child)
  }

  watch(child)
  return {
    url,
    pid: () => child.pid,
    stop: async () => {
      stopping = true
      child.kill('SIGTERM')
      const overdue = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
      await exitOf(child)
      clearTimeout(overdue)
    },
  }
}
