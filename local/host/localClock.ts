import { instant, type Instant } from '@domain/kernel/instant'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The laptop's clock: real time plus an offset that is stored with the data. */
export interface LocalClock {
  readonly now: () => Instant
  readonly offsetMs: () => number
  readonly set: (offsetMs: number) => void
}

/** A new clock starts here, so that the 2025 edition is alive. */
const FIRST_MOMENT = Date.parse('2025-05-20T09:00:00+08:00')

const readOffset = (file: string): number | undefined => {
  if (!existsSync(file)) return undefined
  const stored = JSON.parse(readFileSync(file, 'utf8')) as { offsetMs?: unknown }
  return Number.isSafeInteger(stored.offsetMs) ? Number(stored.offsetMs) : undefined
}

/** Opens the clock of a data folder; it walks on while the host is down, like any clock. */
export const openClock = (folder: string): LocalClock => {
  const file = path.join(folder, 'clock.json')
  let offset = 0
  const set = (offsetMs: number): void => {
    writeFileSync(`${file}.new`, JSON.stringify({ offsetMs }))
    renameSync(`${file}.new`, file)
    offset = offsetMs
  }
  set(readOffset(file) ?? FIRST_MOMENT - Date.now())
  return { now: () => instant(Date.now() + offset), offsetMs: () => offset, set }
}
