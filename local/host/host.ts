import { createWriteStream, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { COLLECTIONS } from '../../cloudfunctions/server/store/collections'
import { loadKeys } from '../keys'
import { openCallLog } from './callLog'
import type { LocalCloud } from './cloud'
import { openCrowd } from './crowd'
import { holdDataFolder, openDataFolder, type DataFolder } from './dataFolder'
import { makeDeskPage, type DeskPage } from './desk/page'
import { startEmulatorProcess, type EmulatorProcess } from './emulatorProcess'
import { readFunctions } from './functions/declaration'
import { functionEnvironment } from './functions/environment'
import { startFunctions, type FunctionPool } from './functions/pool'
import { openH5 } from './http/h5Route'
import { createHostServer, listen } from './http/server'
import { openClock } from './localClock'
import { DEFAULT_PERSONA } from './personas'
import { bundleScript } from './scripts'
import { seedOnce } from './seeding'
import { startTimers, type Timers } from './timers'

export interface HostOptions {
  /** 0: any. When it is taken, the next free one. */
  readonly port: number
  readonly folder: string
  readonly functionsFolder: string
  readonly h5Folder: string
  readonly fresh: boolean
  readonly seed: boolean
  /** A function's process starts with its first call, as in the cloud; otherwise with the host, so that nobody waits. */
  readonly onDemand: boolean
  /** The edition that the functions show. */
  readonly editionId: string
  /** For whoever watches the terminal: faults, deaths and restarts. */
  readonly warn: (text: string) => void
  readonly giveUp: (problem: Error) => void
}

/** A running host. */
export interface Host {
  readonly url: string
  readonly emulatorUrl: string
  readonly stop: () => Promise<void>
}

const startEmulator = ({ giveUp, warn }: HostOptions, folder: DataFolder): Promise<EmulatorProcess> => {
  const declarationsFile = folder.file('collections.json')
  writeFileSync(declarationsFile, JSON.stringify(COLLECTIONS))
  return startEmulatorProcess({ folder: folder.file('cloud'), declarationsFile, log: warn, giveUp })
}

const startPool = (
  options: HostOptions,
  folder: DataFolder,
  environment: Readonly<Record<string, string>>,
): FunctionPool => {
  const script = folder.file('instance.cjs')
  writeFileSync(script, bundleScript('instance/main.ts', 'node'))
  const log = createWriteStream(folder.file('functions.log'))
  return startFunctions(readFunctions(options.functionsFolder), {
    script,
    environment,
    log: (text) => void log.write(text),
    onDemand: options.onDemand,
  })
}

const startDesk = (cloud: LocalCloud, timers: Timers, options: HostOptions): Server => {
  let defaultPersona: string = DEFAULT_PERSONA
  let page: DeskPage | undefined
  const desk = {
    cloud,
    timers,
    get page() {
      return (page ??= makeDeskPage())
    },
    defaultPersona: () => defaultPersona,
    setDefaultPersona: (persona: string) => void (defaultPersona = persona),
  }
  return createHostServer(desk, openH5(options.h5Folder))
}

/**
 * Starts the cloud of one laptop: the emulator, the functions as they are deployed, timers, and HTTP on 127.0.0.1.
 * Throws when it cannot; `stop` ends every process it started.
 */
export const startHost = async (options: HostOptions): Promise<Host> => {
  const folder = await openDataFolder(options.folder, options)
  const environment = functionEnvironment(loadKeys(folder.path), options.editionId)
  const starting = startEmulator(options, folder)
  const pool = startPool(options, folder, environment)
  const emulator = await starting
  const cloud = { clock: openClock(folder.path), pool, emulator, calls: openCallLog(), crowd: openCrowd(), warn: options.warn }
  if (options.seed) await seedOnce(folder, cloud, environment)
  const timers = startTimers(cloud)
  const server = startDesk(cloud, timers, options)
  const url = await listen(server, options.port)
  holdDataFolder(folder, url)
  return {
    url,
    emulatorUrl: emulator.url,
    stop: async () => {
      timers.stop()
      server.close()
      server.closeAllConnections()
      pool.stop()
      await emulator.stop()
      folder.release()
    },
  }
}
