import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore } from '../../../local/emulator/store'
import { parseDeclarations } from '../../../local/emulator/declaration'
import { startEmulatorProcess } from '../../../local/host/emulatorProcess'
import { COLLECTIONS } from '../../../cloudfunctions/server/store/collections'
import { fillAgenda } from './fill'

/** A database of its own, in a process of its own, with so many people's documents in it. */
export interface Stand {
  readonly url: string
  readonly stop: () => Promise<void>
  /** Database calls so far. */
  readonly calls: () => Promise<number>
  /** Database calls of each request since the last `forget`. */
  readonly callsByRequest: () => Promise<Readonly<Record<string, number>>>
  readonly forget: () => Promise<void>
}

interface Counts {
  readonly total: number
  readonly requests: Readonly<Record<string, number>>
}

/** Starts the emulator as the laptop's cloud does, over a folder filled before. */
export const openStand = async (documents: number): Promise<Stand> => {
  const folder = mkdtempSync(path.join(tmpdir(), `seats-${randomUUID().slice(0, 8)}-`))
  const declarationsFile = path.join(folder, 'declarations.json')
  writeFileSync(declarationsFile, JSON.stringify(COLLECTIONS))
  const file = path.join(folder, 'database.sqlite')
  // Made by the emulator's own store, so that the tables are as it wants them; then the rows.
  openStore(file, parseDeclarations(JSON.parse(JSON.stringify(COLLECTIONS)))).close()
  fillAgenda(file, documents)
  const emulator = await startEmulatorProcess({
    folder, declarationsFile, log: (text) => process.stderr.write(text), giveUp: (problem) => { throw problem },
  })
  const ask = async (word: string, method = 'GET'): Promise<unknown> => (await fetch(`${emulator.url}/_control/${word}`, { method })).json()
  const counts = async (): Promise<Counts> => (await ask('counts')) as Counts
  return {
    url: emulator.url,
    calls: async () => (await counts()).total,
    callsByRequest: async () => (await counts()).requests,
    forget: async () => void (await ask('reset-counts', 'POST')),
    stop: async () => {
      await emulator.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
