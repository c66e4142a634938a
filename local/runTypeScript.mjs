import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { ROOT } from './install.mjs'

/** Runs a TypeScript program in place of this one: same terminal, same signals, its exit code. */
export const runTypeScript = (file, words) => {
  // By its address as a URL: a path may hold blanks, Chinese characters, or a Windows drive.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const child = spawn(process.execPath, ['--import', tsx, file, ...words], { cwd: ROOT, stdio: 'inherit' })
  // On a terminal the child hears Ctrl+C itself; a signal sent to this process alone is passed on. Either way it waits.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code) => process.exit(code ?? 1))
}
