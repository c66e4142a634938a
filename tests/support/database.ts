import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

type Row = Readonly<Record<string, unknown>> & { readonly _id: string }

/**
 * Reads a collection of a running cloud as the functions do, through the SDK.
 * The SDK is told where to go by the environment, so a test file must stay with one cloud.
 */
export const readAll = async (emulatorUrl: string, collection: string): Promise<readonly Row[]> => {
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
  const found = await cloud.database().collection(collection).limit(1000).get()
  if (!found || typeof found === 'string') throw new Error('no reply')
  return found.data as unknown as readonly Row[]
}

/** Every file below a folder, with its bytes. */
export const filesBelow = (folder: string): readonly { readonly name: string; readonly bytes: Buffer }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((name) => ({ name, bytes: readFileSync(name) }))
