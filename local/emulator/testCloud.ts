/** For tests: an emulator in a temporary folder, and the real SDK pointed at it with a request id per call. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cloud from 'wx-server-sdk'
import type { CollectionDeclaration } from './declaration'
import { startEmulator } from './emulator'

const current = new AsyncLocalStorage<string>()
let url = ''

/** The SDK reads its address from the environment at every request: here it depends on who asks. */
const installAddress = (): void => {
  const real = process.env
  Object.assign(real, {
    TCB_ENV: 'local', TCB_CONTEXT_KEYS: 'TCB_ENV', TENCENTCLOUD: 'true', TENCENTCLOUD_SECRETID: 'none', TENCENTCLOUD_SECRETKEY: 'none',
    SILENCE: 'true',
  })
  const get = (env: NodeJS.ProcessEnv, key: string): string | undefined =>
    key === 'TCB_CONTEXT_CNFG' ? JSON.stringify({ URL: `${url}/${current.getStore() ?? 'test'}/admin` }) : env[key]
  const env = new Proxy(real, {
    get: (target, key) => typeof key === 'string' ? get(target, key) : Reflect.get(target, key) as unknown,
    // Without it Node refuses what is set through the proxy.
    set: (target, key, value) => Reflect.set(target, key, value),
  })
  Object.defineProperty(process, 'env', { configurable: true, enumerable: true, value: env })
}

installAddress()
cloud.init({ env: 'local' })

export { cloud }

type Found = { data: Record<string, unknown>[] }
type Query = {
  where: (query: object) => Query
  orderBy: (path: string, direction: 'asc' | 'desc') => Query
  skip: (documents: number) => Query
  limit: (documents: number) => Query
  field: (fields: object) => Query
  get: () => Promise<Found>
  count: () => Promise<{ total: number }>
  update: (change: { data: object }) => Promise<{ stats: { updated: number } }>
  remove: () => Promise<{ stats: { removed: number } }>
}
type Pipeline = Record<'match' | 'group' | 'lookup' | 'project' | 'sample' | 'sort', (stage: object) => Pipeline> & {
  end: () => Promise<{ list: Record<string, unknown>[] }>
}
type Collection = Query & {
  doc: (id: string) => Pick<Query, 'update' | 'remove'> & {
    get: () => Promise<{ data: Record<string, unknown> }>
    set: (content: { data: object }) => Promise<{ stats: { created: number; updated: number } }>
  }
  add: (content: { data: object }) => Promise<{ _id: string }>
  aggregate: () => Pipeline
}

/** The SDK's own types leave every result `string | void | ...`: these say what its promises hold. */
export const database = cloud.database() as unknown as {
  command: ReturnType<typeof cloud.database>['command']
  collection: (name: string) => Collection
  createCollection: (name: string) => Promise<unknown>
  startTransaction: () => Promise<unknown>
}

/** Runs the calls under this request id. */
export const as = <Result>(requestId: string, calls: () => Promise<Result>): Promise<Result> => current.run(requestId, calls)

/** Points the SDK at an emulator's address. */
export const pointAt = (address: string): void => { url = address }

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'emulator-'))

/** Starts an emulator for a test file and points the SDK at it. */
export const openTestCloud = async (collections: CollectionDeclaration[], clock: () => number = Date.now) => {
  const folder = temporaryFolder()
  const emulator = await startEmulator({ folder, port: 0, collections, envId: 'local', clock })
  pointAt(emulator.url)
  const close = async (): Promise<void> => {
    await emulator.close()
    rmSync(folder, { recursive: true })
  }
  return { ...emulator, folder, close }
}

/** Calls a control endpoint and returns its JSON. */
export const ask = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(`${url}${path}`, body === undefined ? { method } : { method, body: JSON.stringify(body) })
  return response.json()
}

/** What a refused call was refused with. */
export const refusalOf = async (call: Promise<unknown>): Promise<{ errCode?: number; message: string }> =>
  call.then(() => { throw new Error('the call was expected to be refused') }, (error: unknown) => error as { errCode?: number; message: string })
