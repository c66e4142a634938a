import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A folder that one running cloud keeps everything in. */
export interface DataFolder {
  readonly path: string
  /** Where a file of it is. */
  readonly file: (name: string) => string
  readonly release: () => void
}

/** Shows that we made the folder: only then may `--fresh` delete it. */
const MARKER = '.gaoping-science-week'
const HOLDER = 'host.json'

const isOurs = (folder: string): boolean => existsSync(path.join(folder, MARKER))

const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The address of a host that is running on this folder now; undefined when there is none. */
const runningHost = async (folder: string): Promise<string | undefined> => {
  const file = path.join(folder, HOLDER)
  if (!existsSync(file)) return undefined
  const { pid, url } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; url: string }
  if (!isAlive(pid)) return undefined
  // A number may be another program's by now: only an answer at its address proves that it runs.
  const answer = await fetch(`${url}/desk/api/state`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
  return answer?.ok ? url : undefined
}

/** Deletes the folder's data. Throws, with words for the screen, when the folder is not ours. */
const startOver = (folder: string): void => {
  if (isEmpty(folder)) return
  if (!isOurs(folder)) throw new Error(`${folder} 不是本程序建立的数据文件夹，不会删除它。`)
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Opens a data folder for one host. Throws, with words for the screen, when another host runs on it or when it holds
 * something that is not ours.
 */
export const openDataFolder = async (folder: string, { fresh }: { readonly fresh: boolean }): Promise<DataFolder> => {
  const running = await runningHost(folder)
  if (running !== undefined) throw new Error(`已经在运行：${running}（同一份数据只能运行一个）`)
  if (fresh) startOver(folder)
  if (!isEmpty(folder) && !isOurs(folder)) throw new Error(`${folder} 里有别的东西，请另选一个空文件夹。`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, MARKER), 'npm start -- --fresh deletes this folder\n')
  const file = (name: string): string => path.join(folder, name)
  return { path: folder, file, release: () => rmSync(file(HOLDER), { force: true }) }
}

/** Notes who runs on the folder and where. */
export const holdDataFolder = (folder: DataFolder, url: string): void =>
  writeFileSync(folder.file(HOLDER), JSON.stringify({ pid: process.pid, url }))
