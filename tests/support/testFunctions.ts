import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../local/paths'

/** A function that does on request what a real one must never do; as it would be deployed (CommonJS, `exports.main`). */
const PROBE = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const kept = []
const acts = {
  async whoami() {
    await pause(Math.random() * 20)
    await cloud.database().collection('events').count()
    const { OPENID = '', ENV } = cloud.getWXContext()
    return { openid: OPENID, env: ENV, offset: process.env.CLOCK_OFFSET_MS }
  },
  variables: async () => ({ names: Object.keys(process.env).sort(), zone: process.env.TZ, home: process.env.HOME ?? null }),
  count: async () => ({ total: (await cloud.database().collection('events').count()).total }),
  sleep: async ({ ms }) => { await pause(ms); return { pid: process.pid } },
  spin: async () => { for (;;) kept.length = 0 },
  async fill() { for (;;) kept.push(new Array(100000).fill(Math.random())) },
  exit: async () => process.exit(3),
  large: async ({ bytes }) => 'x'.repeat(bytes - 2),
  throws: async () => { throw new Error('inner detail') },
  echo: async (event, context) => ({ event, context }),
  refuse: async ({ code }) => ({ ok: false, refusal: { code } }),
}
exports.main = (event, context) => acts[event.action](event, context)
`

const TICKS = `
const { appendFileSync } = require('node:fs')
const { join } = require('node:path')
exports.main = async (event) => appendFileSync(join(__dirname, 'fired'), JSON.stringify([event.Type, event.TriggerName, event.Time]) + '\\n')
`

/** Writes a function into a folder of functions, as it would be deployed. */
export const writeFunction = (folder: string, name: string, code: string, settings: unknown): void => {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'index.js'), code)
  writeFileSync(path.join(folder, name, 'config.json'), JSON.stringify(settings))
}

export interface FunctionsFolder {
  readonly folder: string
  readonly remove: () => void
}

/** An empty folder for functions; inside the repository, where the SDK is found. */
export const newFunctionsFolder = (): FunctionsFolder => {
  const cache = path.join(ROOT, '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(path.join(cache, 'functions-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A folder of built functions for the host's own tests. */
export const makeTestFunctions = (): FunctionsFolder => {
  const { folder, remove } = newFunctionsFolder()
  writeFunction(folder, 'probe', PROBE, { timeout: 1.5, memorySize: 64 })
  writeFunction(folder, 'ticks', TICKS, { triggers: [{ name: 'sweep', type: 'timer', config: '0 */5 * * * * *' }] })
  writeFunction(folder, 'broken', 'throw new Error("does not load")', {})
  return { folder, remove }
}
