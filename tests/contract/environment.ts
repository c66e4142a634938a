/**
 * Which database the suite asks: the emulator, or a real environment when CONTRACT_ENV names one. Imported before the
 * product's own door to the SDK, which reads where it is from the process's environment.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmulator } from '../../local/emulator/emulator'
import { CONTRACT_COLLECTIONS } from './collections'

const realId = process.env['CONTRACT_ENV'] ?? ''

/** Whether a real environment is asked. */
export const IS_REAL = realId !== ''

const EMULATOR_ID = 'local'

const SDK_VARIABLES = {
  TCB_ENV: IS_REAL ? realId : EMULATOR_ID,
  TCB_CONTEXT_KEYS: 'TCB_ENV',
  // Off the cloud the SDK signs with these; the emulator does not check them.
  ...(IS_REAL ? {} : { TENCENTCLOUD: 'true', TENCENTCLOUD_SECRETID: 'none', TENCENTCLOUD_SECRETKEY: 'none' }),
}

Object.assign(process.env, SDK_VARIABLES)

const NEEDED = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY']

/** Makes the database ready. @returns what ends it. @throws Error when a real environment lacks its keys */
export const openDatabase = async (): Promise<() => Promise<void>> => {
  if (IS_REAL) {
    const missing = NEEDED.filter((name) => !process.env[name])
    if (missing.length > 0) throw new Error(`缺少环境变量 ${missing.join('、')}`)
    return () => Promise.resolve()
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'contract-'))
  const emulator = await startEmulator({ folder, port: 0, collections: CONTRACT_COLLECTIONS, envId: EMULATOR_ID })
  process.env['TCB_CONTEXT_CNFG'] = JSON.stringify({ URL: `${emulator.url}/contract/admin` })
  return async () => {
    await emulator.close()
    rmSync(folder, { recursive: true })
  }
}
