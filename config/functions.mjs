/**
 * Bundles each cloud function into dist/cloudfunctions/<name>/, ready for upload by WeChat DevTools as it is:
 * index.js (CommonJS, `exports.main`), package.json (the SDK alone, installed in the cloud) and config.json.
 */
import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

export const FUNCTIONS = ['visitor', 'staff', 'clock']
export const FUNCTIONS_FOLDER = path.join(ROOT, 'dist', 'cloudfunctions')

const SDK = 'wx-server-sdk'
const MAY_STAY_OUTSIDE = new Set([SDK, ...builtinModules, ...builtinModules.map((name) => `node:${name}`)])

/** Written whole or not at all: a host may be starting from this folder right now. */
const writeWhole = async (file, text) => {
  const beside = `${file}.${process.pid}`
  await writeFile(beside, text)
  await rename(beside, file)
}

/** Whatever is not in the bundle must be there in the cloud: Node's own modules and the SDK, nothing else. */
const refuseOtherImports = (name, metafile) => {
  const strangers = Object.values(metafile.outputs)
    .flatMap((output) => output.imports)
    .filter((each) => each.external && !MAY_STAY_OUTSIDE.has(each.path))
    .map((each) => each.path)
  if (strangers.length > 0) throw new Error(`${name} needs what the cloud does not have: ${strangers.join(', ')}`)
}

/** Stands in the bundle until the bundle's own digest is known: the same sources always have the same name. */
const UNNAMED = '<build>'

const named = (code) => code.replaceAll(UNNAMED, createHash('sha256').update(code).digest('hex').slice(0, 10))

const bundle = async (name, sdkVersion) => {
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: [`cloudfunctions/${name}/index.ts`],
    outfile: path.join(FUNCTIONS_FOLDER, name, 'index.js'),
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    // The oldest runtime that the cloud offers and our packages accept is Node 20.19.
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    external: [SDK],
    define: { BUILD_NAME: JSON.stringify(UNNAMED), SDK_NAME: JSON.stringify(`${SDK} ${sdkVersion}`) },
    alias: { '@domain': path.join(ROOT, 'domain') },
    legalComments: 'none',
    logLevel: 'error',
  })
  refuseOtherImports(name, result.metafile)
  return named(result.outputFiles[0].text)
}

const packageOf = (name, sdkVersion) => ({
  name,
  version: '1.0.0',
  private: true,
  main: 'index.js',
  dependencies: { [SDK]: sdkVersion },
})

const buildOne = async (name, sdkVersion) => {
  const folder = path.join(FUNCTIONS_FOLDER, name)
  const [code, settings] = await Promise.all([
    bundle(name, sdkVersion),
    readFile(path.join(ROOT, 'cloudfunctions', name, 'config.json'), 'utf8'),
  ])
  await mkdir(folder, { recursive: true })
  await writeWhole(path.join(folder, 'index.js'), code)
  await writeWhole(path.join(folder, 'package.json'), `${JSON.stringify(packageOf(name, sdkVersion), null, 2)}\n`)
  await writeWhole(path.join(folder, 'config.json'), settings)
}

/** Builds all functions. Throws with esbuild's words when one does not build. */
export const buildFunctions = async () => {
  const { dependencies } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'))
  await Promise.all(FUNCTIONS.map((name) => buildOne(name, dependencies[SDK])))
}
