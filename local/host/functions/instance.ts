import { fork, type ChildProcess } from 'node:child_process'
import { READY, type AnswerMessage, type CallMessage, type Outcome } from './message'

/** One process that runs one function. */
export interface Instance {
  /** Whether new calls may go to it. */
  readonly usable: () => boolean
  /** Runs one call to its end; never rejects. A call past its time retires the instance, as in the cloud. */
  readonly run: (call: Omit<CallMessage, 'id'>) => Promise<Outcome>
  /** Undefined when the process could not be started. */
  readonly pid: number | undefined
  readonly stop: () => void
}

export interface InstanceOptions {
  readonly script: string
  readonly bundle: string
  readonly memoryMb: number
  readonly timeoutMs: number
  readonly environment: Readonly<Record<string, string>>
  readonly log: (text: string) => void
}

const HEAP_EXHAUSTED = /heap out of memory|Allocation failed/
const STDERR_KEPT = 4_000
/** Loading has a limit of its own; a call's time begins after it. */
const LOADING_MS = 60_000

const start = ({ script, bundle, memoryMb, environment }: InstanceOptions): ChildProcess =>
  fork(script, [bundle], {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })

/** Keeps the end of what a process says on stderr: it tells a full heap from another death. */
const listen = (child: ChildProcess, log: (text: string) => void): (() => string) => {
  let lastWords = ''
  child.stdout?.setEncoding('utf8').on('data', log)
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-STDERR_KEPT)
    log(text)
  })
  return () => lastWords
}

interface Waiting {
  readonly resolve: (outcome: Outcome) => void
  timer?: NodeJS.Timeout
}

/**
 * Starts an instance. The cloud runs one call at a time in an instance and starts more instances; we run many calls in
 * one, each with an environment of its own, so that a laptop can carry hundreds.
 */
export const startInstance = (options: InstanceOptions): Instance => {
  const child = start(options)
  const lastWords = listen(child, options.log)
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let loaded = false
  let retired = false

  const settle = (id: number, outcome: Outcome): void => {
    clearTimeout(waiting.get(id)?.timer)
    waiting.get(id)?.resolve(outcome)
    waiting.delete(id)
    if (retired && waiting.size === 0) child.kill('SIGKILL')
  }

  const settleAll = (outcome: Outcome): void => {
    retired = true
    for (const id of [...waiting.keys()]) settle(id, outcome)
  }

  const bury = (detail: string): void => {
    clearTimeout(loading)
    settleAll(HEAP_EXHAUSTED.test(lastWords()) ? { kind: 'outOfMemory' } : { kind: 'died', detail })
  }

  const limit = (id: number, call: Waiting): void => {
    call.timer = setTimeout(() => {
      retired = true
      settle(id, { kind: 'timedOut' })
    }, options.timeoutMs)
  }

  const begin = (): void => {
    loaded = true
    clearTimeout(loading)
    for (const [id, call] of waiting) limit(id, call)
  }

  const loading = setTimeout(() => settleAll({ kind: 'timedOut' }), LOADING_MS)
  child.on('message', (message: AnswerMessage | typeof READY) =>
    message === READY ? begin() : settle(message.id, message),
  )
  child.on('exit', () => (retired = true))
  child.on('error', (problem) => bury(problem.message))
  child.on('close', (code, signal) => bury(`ended with ${signal ?? code}: ${lastWords()}`))

  return {
    usable: () => !retired && child.connected,
    pid: child.pid,
    run: (call) =>
      new Promise((resolve) => {
        const id = (calls += 1)
        const own: Waiting = { resolve }
        waiting.set(id, own)
        if (loaded) limit(id, own)
        child.send({ id, ...call } satisfies CallMessage, (problem) => {
          if (problem) settle(id, { kind: 'died', detail: problem.message })
        })
      }),
    stop: () => {
      retired = true
      child.kill('SIGKILL')
    },
  }
}
