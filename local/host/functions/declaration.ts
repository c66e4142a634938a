import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** A built function and the settings it is deployed with. */
export interface FunctionDeclaration {
  readonly name: string
  readonly bundle: string
  readonly timeoutMs: number
  readonly memoryMb: number
  readonly timers: readonly { readonly name: string; readonly cron: string }[]
}

interface Settings {
  readonly timeout?: number
  readonly memorySize?: number
  readonly triggers?: readonly { readonly name: string; readonly type: string; readonly config: string }[]
}

const DEFAULT_TIMEOUT_S = 20
const DEFAULT_MEMORY_MB = 256

const read = (folder: string, name: string): FunctionDeclaration => {
  const settings = JSON.parse(readFileSync(path.join(folder, name, 'config.json'), 'utf8')) as Settings
  const { timeout = DEFAULT_TIMEOUT_S, memorySize = DEFAULT_MEMORY_MB, triggers = [] } = settings
  return {
    name,
    bundle: path.join(folder, name, 'index.js'),
    timeoutMs: timeout * 1000,
    memoryMb: memorySize,
    timers: triggers
      .filter(({ type }) => type === 'timer')
      .map((trigger) => ({ name: trigger.name, cron: trigger.config })),
  }
}

/** Every function of a folder (`dist/cloudfunctions`): a folder each, with index.js and config.json. */
export const readFunctions = (folder: string): readonly FunctionDeclaration[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'config.json')))
    .map((entry) => read(folder, entry.name))
