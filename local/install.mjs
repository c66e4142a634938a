/**
 * What `npm start`, `npm test` and the other commands do first: check Node, install the packages of the lock.
 * Plain Node: nothing is installed yet when this runs. (With ignore-scripts npm skips pre-scripts in silence, so the
 * commands call this themselves.)
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const OLDEST_NODE = [20, 19]
const SECONDS_BETWEEN_LINES = 10

/** @returns {boolean} whether this Node is at least 20.19 */
export const nodeIsNewEnough = (version = process.versions.node) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
}

const lockedPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {}

/**
 * Whether node_modules holds what the lock asks for. npm leaves its own account in node_modules/.package-lock.json
 * when (and only when) an installation ended well. Packages of other platforms are optional and may be absent.
 */
export const isInstalled = (root = ROOT) => {
  const installedFile = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return false
  const installed = lockedPackages(installedFile)
  return Object.entries(lockedPackages(path.join(root, 'package-lock.json'))).every(
    ([place, wanted]) => place === '' || wanted.optional || installed[place]?.version === wanted.version,
  )
}

/** How to start npm without a shell: by its JavaScript file, which also works on Windows and in paths with blanks. */
const npmCommand = () => {
  const beside = path.dirname(process.execPath)
  const files = [
    process.env.npm_execpath ?? '',
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const file = files.find((each) => path.basename(each) === 'npm-cli.js' && existsSync(each))
  return file === undefined ? { program: 'npm', first: [] } : { program: process.execPath, first: [file] }
}

/**
 * Runs npm with its output on this terminal, and a line every ten seconds where npm draws no progress bar itself.
 * @returns {Promise<number>} npm's exit code
 */
export const runNpm = (words, { cwd = ROOT, doing = words[0] } = {}) => {
  const { program, first } = npmCommand()
  const began = Date.now()
  const ticker = setInterval(() => {
    console.log(`  ……${doing}，已 ${Math.round((Date.now() - began) / 1000)} 秒`)
  }, SECONDS_BETWEEN_LINES * 1000)
  return new Promise((resolve, reject) => {
    const shell = program === 'npm' && process.platform === 'win32'
    const child = spawn(program, [...first, ...words], { cwd, stdio: 'inherit', shell })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  }).finally(() => clearInterval(ticker))
}

/** Checks Node and installs when needed; ends the process with a plain sentence when that is impossible. */
export const prepare = async () => {
  if (!nodeIsNewEnough()) {
    console.error(`需要 Node.js ${OLDEST_NODE.join('.')} 或更新版本，现在是 ${process.versions.node}。请从 nodejs.org 安装后再试。`)
    process.exit(1)
  }
  if (isInstalled()) return
  console.log('安装依赖（首次约 1–3 分钟，约 600 MB）……')
  const code = await runNpm(['ci'], { doing: '安装依赖' })
  if (code !== 0) {
    console.error('依赖没有装好：请检查网络或 npm 镜像设置，然后再运行一次同一条命令。')
    process.exit(code)
  }
}
