import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { programOf, ROOT } from '../paths'
import type { LocalCloud } from './cloud'
import type { DataFolder } from './dataFolder'

const runSeed = (cloud: LocalCloud, environment: Readonly<Record<string, string>>): Promise<void> =>
  new Promise((resolve, reject) => {
    const flags = ['--emulator', cloud.emulator.url, '--now', String(cloud.clock.now())]
    const child = spawn(process.execPath, [...programOf('local/seed/main.ts'), ...flags], {
      cwd: ROOT,
      env: { ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let words = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`the seed failed:\n${words}`))))
  })

/**
 * Imports the edition with its demonstration and the personas' grants, once per data folder. It is written down only
 * at its end: a seed that was cut off runs again, and changes only what is missing.
 */
export const seedOnce = async (
  folder: DataFolder,
  cloud: LocalCloud,
  environment: Readonly<Record<string, string>>,
): Promise<void> => {
  const done = folder.file('seeded.json')
  if (existsSync(done)) return
  await runSeed(cloud, environment)
  writeFileSync(done, JSON.stringify({ at: cloud.clock.now() }))
}
