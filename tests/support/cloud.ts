import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { ACTIONS, type Action, type Input, type Reply } from '@domain/contract/api'
import { programOf, ROOT } from '../../local/paths'
import { bundledPrograms } from './bundledPrograms'
import { request, type Answer } from './request'
import { newSeededFolder } from './seededFolder'

/** A whole cloud of its own for a test: the host, the built functions and the emulator, in processes of their own. */
export interface Cloud {
  readonly url: string
  readonly emulatorUrl: string
  /** Its data folder: `cloud/` is the emulator's, `functions.log` what the functions logged. */
  readonly dataFolder: string
  readonly setupCode: string
  /** Calls an action as a persona (`resident`, `steward`, `guest-7`, `none` ...). */
  readonly call: <A extends Action>(
    persona: string,
    action: A,
    input: Input<A>,
    options?: CallOptions,
  ) => Promise<Reply<A>>
  /** Sends any body at all to a function. */
  readonly post: (functionName: string, body: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  /** Sets the local clock, as `2025-05-23T09:05:00+08:00`, and waits for the timers that became due. */
  readonly setClock: (iso: string) => Promise<void>
  /** Runs the timers now. */
  readonly tick: () => Promise<void>
  /** One of the emulator's control endpoints, as `control('GET', 'counts')` or `control('POST', 'faults', {...})`. */
  readonly control: (method: string, path: string, wish?: unknown) => Promise<unknown>
  /** kill -9; resolves when the host has started the emulator again. */
  readonly killEmulator: () => Promise<void>
  /** kill -9 of the process that runs a function; the next call starts another. */
  readonly killFunction: (name: string) => Promise<void>
  /** Everything that the functions and the host have logged so far. */
  readonly log: () => string
  readonly stop: () => Promise<void>
}

export interface CallOptions {
  /** Names the call for the emulator's counts and faults. */
  readonly requestId?: string
}

export interface CloudOptions {
  /** A folder to keep; without it a new one that `stop` deletes. */
  readonly data?: string
  /** The 2025 edition with its demonstration, and the personas' grants. Default: yes. */
  readonly seed?: boolean
  /** Other functions than ours. */
  readonly functions?: string
  /** The clock at the start. Default: the local clock's own, 2025-05-20 09:00 +08:00. */
  readonly clock?: string
}

const WORDS_KEPT = 100_000
const PATIENCE_MS = 10_000
const PAUSE_MS = 25

/** Starts a cloud. Throws with the host's own words when it does not come up. */
export const startCloud = async (options: CloudOptions = {}): Promise<Cloud> => {
  if (options.functions === undefined) buildFunctions()
  const folder = options.data ?? (await newFolder(options))
  const { child, url, emulatorUrl, words } = await startHost(folder, options)
  const { SETUP_CODE } = JSON.parse(readFileSync(path.join(folder, 'keys.json'), 'utf8')) as { SETUP_CODE: string }

  const desk = async (word: string, wish: unknown): Promise<void> => {
    const { status, text } = await request('POST', `${url}/desk/api/${word}`, { body: JSON.stringify(wish) })
    if (status !== 200) throw new Error(`desk ${word}: ${status} ${text}`)
  }
  const cloud: Cloud = {
    url,
    emulatorUrl,
    dataFolder: folder,
    setupCode: SETUP_CODE,
    call: (persona, action, input, { requestId } = {}) => callAction(url, { persona, action, input, requestId }),
    post: (functionName, body, headers = {}) => request('POST', `${url}/api/${functionName}`, { body, headers }),
    setClock: (iso) => desk('clock', { now: iso }),
    tick: () => desk('tick', {}),
    control: (method, word, wish) => control(emulatorUrl, method, { word, wish }),
    killEmulator: () => killEmulator(url, emulatorUrl),
    killFunction: async (name) => {
      const pid = (await processesOf(url)).functionPids[name]
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    },
    log: () => words() + readFileSync(path.join(folder, 'functions.log'), 'utf8'),
    stop: async () => {
      await endOf(child)
      if (options.data === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
  if (options.clock !== undefined) await cloud.setClock(options.clock)
  return cloud
}

/** A folder of its own for a test; seeded, when asked, by copying what one host has seeded. */
const newFolder = async ({ seed = true, functions }: CloudOptions): Promise<string> => {
  if (!seed || functions !== undefined) return mkdtempSync(path.join(tmpdir(), 'cloud-'))
  return newSeededFolder(async (folder) => endOf((await startHost(folder, {})).child))
}

let areBuilt = false

/** Only what has changed is built, once in a file of tests: after `npm test` has built all this is one look at the files. */
const buildFunctions = (): void => {
  if (areBuilt) return
  const { status, stdout, stderr } = spawnSync(process.execPath, ['config/build.mjs', 'functions'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the functions do not build:\n${stdout}${stderr}`)
  areBuilt = true
}

interface Started {
  readonly child: ChildProcess
  readonly url: string
  readonly emulatorUrl: string
  /** What the host has said on stderr. */
  readonly words: () => string
}

const startHost = (folder: string, { seed = true, functions }: CloudOptions): Promise<Started> => {
  const flags = ['--json', '--on-demand', '--port', '0', '--data', folder]
  if (!seed) flags.push('--no-seed')
  if (functions !== undefined) flags.push('--functions', functions)
  const bundled = bundledPrograms()
  const child = spawn(process.execPath, [...programOf('local/host/main.ts', bundled), ...flags], {
    cwd: ROOT,
    env: { ...process.env, BUNDLED_PROGRAMS: bundled },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-WORDS_KEPT)))
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}:\n${words}`)))
    createInterface({ input: child.stdout }).once('line', (line) => {
      const { url, emulatorUrl } = JSON.parse(line) as Pick<Started, 'url' | 'emulatorUrl'>
      resolve({ child, url, emulatorUrl, words: () => words })
    })
  })
}

const endOf = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGTERM')
  })
}

interface ActionCall {
  readonly persona: string
  readonly action: Action
  readonly input: unknown
  readonly requestId: string | undefined
}

const callAction = async <A extends Action>(
  url: string,
  { persona, action, input, requestId }: ActionCall,
): Promise<Reply<A>> => {
  const headers = { 'x-persona': persona, ...(requestId === undefined ? {} : { 'x-request-id': requestId }) }
  const { text } = await request('POST', `${url}/api/${ACTIONS[action].by}`, {
    body: JSON.stringify({ action, input }),
    headers,
  })
  return JSON.parse(text) as Reply<A>
}

const control = async (
  emulatorUrl: string,
  method: string,
  { word, wish }: { word: string; wish?: unknown },
): Promise<unknown> => {
  const body = wish === undefined ? {} : { body: JSON.stringify(wish) }
  const { status, text } = await request(method, `${emulatorUrl}/_control/${word}`, body)
  if (status >= 400) throw new Error(`control ${word}: ${status} ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS))

interface Processes {
  readonly emulatorPid: number
  readonly functionPids: Readonly<Record<string, number | undefined>>
}

const processesOf = async (url: string): Promise<Processes> =>
  JSON.parse((await request('GET', `${url}/desk/api/state`)).text) as Processes

/** A process that an earlier kill has ended, and the host has not replaced yet, is as dead as it can be. */
const killNow = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (fault) {
    // Not `instanceof Error`: the process throws one of another realm than jest's.
    if ((fault as { readonly code?: unknown }).code !== 'ESRCH') throw fault
  }
}

const killEmulator = async (url: string, emulatorUrl: string): Promise<void> => {
  killNow((await processesOf(url)).emulatorPid)
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    await pause()
    const health = await request('GET', `${emulatorUrl}/_control/health`).catch(() => undefined)
    if (health?.status === 200) return
    if (Date.now() > until) throw new Error('the emulator did not come back')
  }
}
