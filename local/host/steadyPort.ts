import { createServer } from 'node:net'
import { randomInt } from 'node:crypto'

/** Below every system's range for ports given out on demand (Linux 32768, Windows and macOS 49152). */
const LOWEST = 20_000
const HIGHEST = 30_000
const ATTEMPTS = 50

/**
 * A free port that nobody is given by chance: the emulator gives its port up when it is killed and wants the same one
 * back a moment later, when another program that asked for "any port" might have been handed it.
 */
export const steadyPort = async (): Promise<number> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST)
    if (await isFree(port)) return port
  }
  throw new Error('no free port between 20000 and 30000')
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
