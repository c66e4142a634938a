/**
 * `npm run build [-- functions|h5|weapp ...] [-- weapp --local [--port N]]`: builds what has changed; default: all.
 * The mini-program for the local host may be put beside the other: `weapp --local --output dist/weapp-local`.
 * A target whose inputs have the hash of its last good build is left alone.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const STAMPS = path.join(ROOT, '.cache', 'build')
const CLIENT_INPUTS = [
  'src',
  'domain',
  'config/index.ts',
  'config/templates',
  'babel.config.js',
  'tsconfig.json',
  'project.config.json',
]
const DEFAULT_PORT = 8787
const SECONDS_BETWEEN_LINES = 10

const TARGETS = {
  functions: {
    title: '云函数',
    inputs: ['cloudfunctions', 'domain', 'config/functions.mjs'],
    proof: 'dist/cloudfunctions/visitor/index.js',
    run: async () => (await import('./functions.mjs')).buildFunctions(),
  },
  h5: {
    title: 'H5',
    inputs: CLIENT_INPUTS,
    proof: 'dist/h5/index.html',
    run: (environment) => runTaro('h5', environment),
  },
  weapp: {
    title: '微信小程序',
    inputs: CLIENT_INPUTS,
    proof: 'dist/weapp/app.json',
    run: (environment) => runTaro('weapp', environment),
  },
}

const filesUnder = async (place) => {
  const absolute = path.join(ROOT, place)
  if (!existsSync(absolute)) return []
  if (path.extname(place) !== '') return [place]
  const entries = await readdir(absolute, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
}

/** One hash of everything that a build reads: its files, the packages' lock, and the settings given to it. */
const hashOf = async (inputs, environment) => {
  const files = (await Promise.all([...inputs, 'package-lock.json'].map(filesUnder))).flat().sort()
  const hash = createHash('sha256').update(JSON.stringify(environment))
  for (const file of files) hash.update(`\0${file}\0`).update(await readFile(path.join(ROOT, file)))
  return hash.digest('hex')
}

const runTaro = (type, environment) =>
  new Promise((resolve, reject) => {
    const taro = path.join(ROOT, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
    const child = spawn(process.execPath, [taro, 'build', '--type', type], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`taro build --type ${type}:\n${output}`))))
  })

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} 秒`

const withProgress = async (title, work) => {
  const began = Date.now()
  const ticker = setInterval(() => console.log(`  ……${title}，已 ${seconds(began)}`), SECONDS_BETWEEN_LINES * 1000)
  try {
    await work()
  } finally {
    clearInterval(ticker)
  }
  console.log(`构建${title}：完成，${seconds(began)}`)
}

/**
 * Builds one target unless nothing it reads has changed since its last good build.
 * @param {'functions' | 'h5' | 'weapp'} name
 * @param {Record<string, string>} environment what the build reads from its environment
 * @throws with the tool's whole output when the build fails; the next run then builds again
 */
export const buildTarget = async (name, environment = {}) => {
  const { title, inputs, run } = TARGETS[name]
  const output = environment.TARO_OUTPUT
  const proof = output ? path.join(output, 'app.json') : TARGETS[name].proof
  const stamp = path.join(STAMPS, path.basename(output ?? name))
  const hash = await hashOf(inputs, environment)
  const known = await readFile(stamp, 'utf8').catch(() => '')
  if (known === hash && existsSync(path.join(ROOT, proof))) return
  console.log(`构建${title}……`)
  await rm(stamp, { force: true })
  await withProgress(title, () => run(environment))
  await mkdir(STAMPS, { recursive: true })
  await writeFile(stamp, hash)
}

const environmentOf = (name, { local, port, output }) => ({
  CLOUD_ENV_ID: process.env.CLOUD_ENV_ID ?? '',
  LOCAL_HOST_URL: name === 'weapp' && local ? `http://127.0.0.1:${port}` : '',
  ...(name === 'weapp' && output && { TARO_OUTPUT: output }),
})

/** Builds the targets one after another: two bundlers at once would only take memory from each other. */
export const buildAll = async (names, { local = false, port = String(DEFAULT_PORT), output } = {}) => {
  for (const name of names) {
    await buildTarget(name, name === 'functions' ? {} : environmentOf(name, { local, port, output }))
  }
}

const main = async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      local: { type: 'boolean', default: false },
      port: { type: 'string', default: String(DEFAULT_PORT) },
      output: { type: 'string' },
    },
  })
  const unknown = positionals.filter((name) => !Object.hasOwn(TARGETS, name))
  if (unknown.length > 0)
    throw new Error(`不认识的构建目标：${unknown.join('、')}（可选：${Object.keys(TARGETS).join('、')}）`)
  const { prepare } = await import('../local/install.mjs')
  await prepare()
  await buildAll(positionals.length > 0 ? positionals : Object.keys(TARGETS), values)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((problem) => {
    console.error(problem instanceof Error ? problem.message : problem)
    process.exitCode = 1
  })
}
