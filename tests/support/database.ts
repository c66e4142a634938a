import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

type Row = Readonly<Record<string, unknown>> & { readonly _id: string }

const PAGE = 1000
const AT_ONCE = 8

/** The SDK's own types allow for callbacks, where nothing is answered. */
interface Documents {
  readonly where: (query: object) => Documents
  readonly orderBy: (path: string, direction: 'asc') => Documents
  readonly limit: (documents: number) => Documents
  readonly get: () => Promise<{ readonly data: readonly Row[] }>
  readonly add: (content: { readonly data: object }) => Promise<unknown>
  readonly remove: () => Promise<unknown>
  readonly update: (change: { readonly data: object }) => Promise<unknown>
}

/**
 * A collection of a running cloud as the functions reach it, through the SDK.
 * The SDK is told where to go by the environment, so a test file must stay with one cloud.
 */
const open = async (emulatorUrl: string, collection: string) => {
  Object.assign(process.env, {
    TCB_ENV: 'local-env',
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${emulatorUrl}/admin` }),
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: 'test',
    TENCENTCLOUD_SECRETKEY: 'test',
  })
  const { default: cloud } = await import('wx-server-sdk')
  cloud.init({ env: 'local-env' })
  const database = cloud.database()
  return { all: database.collection(collection) as unknown as Documents, command: database.command }
}

/** Reads a collection of a running cloud, in order of _id. */
export const readAll = async (emulatorUrl: string, collection: string): Promise<readonly Row[]> => {
  const { all, command } = await open(emulatorUrl, collection)
  const rows: Row[] = []
  for (;;) {
    const last = rows.at(-1)
    const rest = last === undefined ? all : all.where({ _id: command.gt(last._id) })
    const { data } = await rest.orderBy('_id', 'asc').limit(PAGE).get()
    rows.push(...data)
    if (data.length < PAGE) return rows
  }
}

/** Writes new documents straight into a collection. */
export const addAll = async (emulatorUrl: string, collection: string, rows: readonly Row[]): Promise<void> => {
  const { all } = await open(emulatorUrl, collection)
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await Promise.all(rows.slice(from, from + AT_ONCE).map((row) => all.add({ data: row })))
  }
}

/** Changes documents behind everybody's back: for what would take days. */
export const changeAll = async (
  emulatorUrl: string,
  collection: string,
  { where, changes }: { readonly where: object; readonly changes: object },
): Promise<void> => {
  const { all } = await open(emulatorUrl, collection)
  await all.where(where).update({ data: changes })
}

/** Takes documents out behind everybody's back. */
export const removeAll = async (emulatorUrl: string, collection: string, where: object): Promise<void> => {
  const { all } = await open(emulatorUrl, collection)
  await all.where(where).remove()
}

/** Every file below a folder, with its bytes. */
export const filesBelow = (folder: string): readonly { readonly name: string; readonly bytes: Buffer }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((name) => ({ name, bytes: readFileSync(name) }))
